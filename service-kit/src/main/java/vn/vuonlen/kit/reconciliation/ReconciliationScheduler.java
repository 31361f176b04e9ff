package vn.vuonlen.kit.reconciliation;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.kit.consumer.UnreadEvents;
import vn.vuonlen.kit.retry.LoopStatus;

/** The comparisons of this process, if its service has projections of an owner that counts, and it consumes. */
@Singleton
class ReconciliationScheduler {

    private final List<ReconciledProjection> projections;
    private final Reconciler reconciler;
    private final ReconciliationMetrics metrics;
    private final LoopStatus status = new LoopStatus("The reconciliation");

    ReconciliationScheduler(
            @All List<ReconciledProjection> projections,
            DataSource database,
            UnreadEvents unread,
            ReconciliationMetrics metrics) {
        this.projections = unread.isEnabled() ? List.copyOf(projections) : List.of();
        this.reconciler = new Reconciler(database, unread);
        this.metrics = metrics;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        status.attempt(() -> {
            for (var projection : projections) {
                reconciler.run(projection);
                metrics.refresh(projection.topic());
            }
        });
    }
}
