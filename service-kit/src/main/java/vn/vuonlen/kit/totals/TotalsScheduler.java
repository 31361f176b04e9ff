package vn.vuonlen.kit.totals;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.retry.LoopStatus;

/** Counts now and then, in one process of the service, if the service tells totals. */
@Singleton
class TotalsScheduler {

    private final Optional<ControlTotals> totals;
    private final TotalsCount count;
    private final Unpublished unpublished;
    private final LoopStatus status = new LoopStatus("The count of totals");

    TotalsScheduler(
            TotalsConfig config, @All List<ControlTotals> totals, DataSource database, Unpublished unpublished) {
        this.unpublished = unpublished;
        this.totals = totals.stream().findFirst();
        this.count = new TotalsCount(database, unpublished::mark, config.every());
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (totals.isEmpty()) {
            return;
        }
        status.attempt(() -> {
            if (count.count(totals.get())) {
                unpublished.wake();
            }
        });
    }
}
