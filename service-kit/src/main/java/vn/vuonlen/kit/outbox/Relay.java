package vn.vuonlen.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.retry.Backoff;
import vn.vuonlen.kit.retry.LoopStatus;

/**
 * Publishes what changed: reads the marked things with their states, sends them in one Kafka transaction, and deletes
 * the marks that are unchanged. Only the relay that holds the lock works; the others of the service wait. After any
 * failure the session and the sender are closed and opened again, since everything that is unpublished is still marked.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration LEADERSHIP_RETRY = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Map<String, PublishedTopic> topics = new TreeMap<>();
    private final SessionSource database;
    private final WakeUp wakeUp;
    private final Backoff backoff = new Backoff(Duration.ofMillis(200));
    private final LoopStatus status = new LoopStatus("The relay");
    private final LongAdder published = new LongAdder();
    private volatile boolean leads;

    Relay(RelaySettings settings, List<PublishedTopic> topics, SessionSource database, WakeUp wakeUp) {
        this.settings = settings;
        this.database = database;
        this.wakeUp = wakeUp;
        topics.forEach(topic -> this.topics.put(topic.topic(), topic));
    }

    @Override
    public void run() {
        while (!backoff.isStopped()) {
            try (var session = new RelaySession(database, settings.service())) {
                if (awaitLeadership(session)) {
                    leads = true;
                    TopicCreation.createMissing(settings, topics.values());
                    if (settings.republish().isPresent()) {
                        Republication.begin(
                                session.connection(), settings.republish().get(), topics.values());
                    }
                    Republication.markAll(session.connection(), topics.values());
                    publish(session);
                }
            } catch (InterruptedException e) {
                backoff.stop();
            } catch (SQLException | RuntimeException | Error e) {
                // Even after an error: a relay thread that ends silently would go unnoticed.
                leads = false;
                recover(e);
            }
        }
    }

    private boolean awaitLeadership(RelaySession session) throws SQLException, InterruptedException {
        while (!session.tryLead()) {
            status.recovered();
            wakeUp.await(LEADERSHIP_RETRY);
            if (backoff.isStopped()) {
                return false;
            }
        }
        return true;
    }

    private void publish(RelaySession session) throws SQLException, InterruptedException {
        try (var sender = new TransactionalSender(settings)) {
            LOG.infof("This relay publishes the changes of %s", settings.service());
            var pass = new RelayPass(settings, topics, session, sender);
            var pause = settings.pause();
            while (!backoff.isStopped()) {
                int count = pass.run();
                status.recovered();
                backoff.reset();
                if (count > 0) {
                    published.add(count);
                    pause = settings.pause();
                } else {
                    pause = wakeUp.await(pause) ? settings.pause() : longer(pause);
                }
            }
        }
    }

    private Duration longer(Duration pause) {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(settings.longestPause()) < 0 ? longer : settings.longestPause();
    }

    private void recover(Throwable failure) {
        if (!backoff.isStopped()) {
            status.failed(failure);
            backoff.await();
        }
    }

    /** Asks the relay to end after its current pass. */
    void stop() {
        backoff.stop();
        wakeUp.signal();
    }

    /** Why the relay is stuck at the moment; empty while it works or waits for the lock. */
    Optional<String> failure() {
        return status.reason();
    }

    /** Whether this relay holds the lock of its service. */
    boolean leads() {
        return leads;
    }

    long published() {
        return published.sum();
    }
}
