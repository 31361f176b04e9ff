package vn.vuonlen.kit.outbox;

import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Skips the count in a service without topics of its own. */
@Singleton
class PublishesNothing implements SkipPredicate {

    private final Outbox outbox;

    PublishesNothing(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return outbox.topics().isEmpty();
    }
}
