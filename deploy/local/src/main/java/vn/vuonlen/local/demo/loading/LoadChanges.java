package vn.vuonlen.local.demo.loading;

import java.io.IOException;
import java.util.List;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.demo.people.YearOfChanges;
import vn.vuonlen.local.demo.plan.History;
import vn.vuonlen.local.demo.plan.ProvincePlan;

/**
 * A year after the decided ones in which something happens to some households, and in which some people are registered a
 * second time. Each has its own id, so that a load that was interrupted adds nothing twice.
 */
final class LoadChanges {

    private static final int ONE_OF = 700;
    private static final int TWICE_ONE_OF = 16_000;

    private final ServiceClient household;
    private final LoadProgress progress;
    private final ProvincePlan plan;
    private final YearOfChanges year;

    LoadChanges(ServiceClient household, LoadProgress progress, ProvincePlan plan) {
        this.household = household;
        this.progress = progress;
        this.plan = plan;
        this.year = new YearOfChanges(plan.seed());
    }

    void load() throws IOException, InterruptedException {
        progress.step("Births, deaths, moves and splits of 2020");
        for (var history : every(ONE_OF)) {
            var change = year.of(history, history.number() / ONE_OF);
            household.post(LoadingUser.DECIDER, "/v1/households/" + change.household() + "/changes", change);
        }
        progress.step("People who are registered twice");
        for (var history : every(TWICE_ONE_OF)) {
            household.post(LoadingUser.REGISTRAR, "/v1/households", year.twice(history));
        }
    }

    private List<History> every(int number) {
        return plan.histories()
                .filter(history -> history.number() % number == number - 1)
                .toList();
    }
}
