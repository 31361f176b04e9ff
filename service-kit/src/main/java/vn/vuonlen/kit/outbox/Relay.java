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
 * Tells others what changed: reads the marked things with their states, sends them in one Kafka transaction, takes the
 * unchanged marks away. Only the relay that holds the lock works; the others of the service wait. Any failure closes the
 * session and the sender and begins anew, since everything that is still to be told is still in the database.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration TRY_TO_LEAD = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Map<String, PublishedTopic> topics = new TreeMap<>();
    private final SessionSource database;
    private final WakeUp wakeUp;
    private final Backoff patience = new Backoff(Duration.ofMillis(200));
    private final LoopStatus trouble = new LoopStatus("The relay");
    private final LongAdder told = new LongAdder();

    Relay(RelaySettings settings, List<PublishedTopic> topics, SessionSource database, WakeUp wakeUp) {
        this.settings = settings;
        this.database = database;
        this.wakeUp = wakeUp;
        topics.forEach(topic -> this.topics.put(topic.topic(), topic));
    }

    @Override
    public void run() {
        while (!patience.isOver()) {
            try (var session = new RelaySession(database, settings.service())) {
                if (lead(session)) {
                    TopicCreation.make(settings, topics.values());
                    tell(session);
                }
            } catch (InterruptedException e) {
                patience.stop();
            } catch (SQLException | RuntimeException | Error e) {
                // Even an error: a relay that is silently dead would be the worst of all.
                recover(e);
            }
        }
    }

    private boolean lead(RelaySession session) throws SQLException, InterruptedException {
        while (!session.lead()) {
            trouble.over();
            wakeUp.await(TRY_TO_LEAD);
            if (patience.isOver()) {
                return false;
            }
        }
        return true;
    }

    private void tell(RelaySession session) throws SQLException, InterruptedException {
        try (var sender = new TransactionalSender(settings)) {
            LOG.infof("This relay publishes the changes of %s", settings.service());
            var round = new RelayPass(settings, topics, session, sender);
            var pause = settings.pause();
            while (!patience.isOver()) {
                int count = round.run();
                trouble.over();
                patience.restored();
                if (count >= 0) {
                    told.add(count);
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
        if (!patience.isOver()) {
            trouble.is(failure);
            patience.await();
        }
    }

    /** Asks the relay to end after the round it is in. */
    void stop() {
        patience.stop();
        wakeUp.ring();
    }

    Optional<String> trouble() {
        return trouble.reason();
    }

    long told() {
        return told.sum();
    }
}
