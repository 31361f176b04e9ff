package vn.vuonlen.kit.rebuild;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.vuonlen.kit.consumer.SecondConsumer;
import vn.vuonlen.kit.retry.LoopStatus;

/** The rebuilds of this process, if its service has projections and it consumes. */
@Singleton
class RebuildScheduler {

    private final Optional<RebuildPass> pass;
    private final RebuildMetrics metrics;
    private final LoopStatus status = new LoopStatus("The rebuild");

    RebuildScheduler(
            RebuildConfig config,
            DataSource database,
            @All List<RebuiltProjections> projections,
            RebuildProgress progress,
            SecondConsumer consumer,
            RebuildMetrics metrics) {
        this.pass = projections.stream()
                .filter(own -> consumer.isEnabled())
                .map(own -> new RebuildPass(database, own, progress, consumer, config.delay()))
                .findFirst();
        this.metrics = metrics;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        if (pass.isEmpty()) {
            return;
        }
        try {
            metrics.show(pass.get().run());
            status.recovered();
        } catch (SQLException | RuntimeException e) {
            status.failed(e);
        }
    }
}
