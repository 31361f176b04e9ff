package vn.vuonlen.kit.consumer;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.database.OwnTransactions;
import vn.vuonlen.kit.installation.Installation;

/**
 * Consumes topics a second time, beside the consumer of this service and in a group of its own. Where its transactions store
 * what they do is decided by how they start: by the search path.
 */
@Singleton
public class SecondConsumer {

    /** Less than the consumer of the service has, beside which it ends: a poll that is broken off is read again. */
    private static final Duration LAST_POLL = Duration.ofSeconds(1);

    private final ConsumerConfig config;
    private final List<TopicHandler> all;
    private final DataSource database;
    private final Installation installation;
    private UUID current;
    private ConsumerLoop loop;
    private Thread thread;

    SecondConsumer(ConsumerConfig config, @All List<TopicHandler> all, DataSource database, Installation installation) {
        this.config = config;
        this.all = all;
        this.database = database;
        this.installation = installation;
    }

    /** Thrown by the start of a transaction: this consumer is no longer needed. */
    public static final class Ended extends RuntimeException {
        public Ended(String reason) {
            super(reason);
        }
    }

    /** Whether this process consumes at all. */
    public boolean isEnabled() {
        return config.enabled();
    }

    /** The name under which offsets are stored, of the service's consumer and of this one. */
    public String name() {
        return config.name().orElse(installation.service());
    }

    /**
     * Begins to consume the topics, if it does not yet for this purpose. For another one it begins anew: at the end of the
     * topics it runs no transaction in which it would see that it has ended.
     */
    public synchronized void start(UUID purpose, Set<String> topics, OwnTransactions.Start start)
            throws InterruptedException {
        if (thread != null && thread.isAlive() && purpose.equals(current)) {
            return;
        }
        stop();
        current = purpose;
        var handlers = new Handlers(
                all.stream().filter(handler -> topics.contains(handler.topic())).toList());
        var pollTransaction = new PollTransaction(
                ConsumerSettings.transactions(database, start),
                new ConsumerOffsets(name()),
                handlers,
                installation.topicPrefix());
        var settings = new ConsumerSettings(
                name() + "-rebuild",
                installation.topicPrefix(),
                config.batch(),
                config.sessionTimeout(),
                installation.kafka());
        loop = new ConsumerLoop(settings, handlers.topics(), pollTransaction);
        thread = Thread.ofPlatform().name("second-consumer").daemon().start(loop);
    }

    /** Ends after its poll, whose transaction commits or not. */
    public synchronized void stop() throws InterruptedException {
        if (thread != null) {
            loop.stop();
            if (!thread.join(LAST_POLL)) {
                thread.interrupt();
            }
            thread = null;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }
}
