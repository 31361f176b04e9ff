package vn.vuonlen.local.demo.loading;

import java.io.IOException;
import java.util.stream.StreamSupport;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.demo.people.EscapePlans;
import vn.vuonlen.local.demo.people.SyntheticCommitment;
import vn.vuonlen.local.demo.plan.ProvincePlan;

/**
 * What poor and near-poor households commit themselves to for the year after a decided one. The same commitment again is the
 * same, and one that was withdrawn is left so: a load that is repeated registers nothing twice.
 */
final class LoadCommitments {

    private final ServiceClient household;
    private final LoadProgress progress;
    private final ProvincePlan plan;
    private final EscapePlans plans;

    LoadCommitments(ServiceClient household, LoadProgress progress, ProvincePlan plan) {
        this.household = household;
        this.progress = progress;
        this.plan = plan;
        this.plans = new EscapePlans(plan.seed());
    }

    void load(int year) throws IOException, InterruptedException {
        progress.step("Commitments to escape poverty in " + year);
        var committed = plan.histories()
                .filter(history -> EscapePlans.has(history, year))
                .map(history -> plans.of(history, year))
                .toList();
        int done = 0;
        for (var commitment : committed) {
            register(commitment);
            progress.at(++done, committed.size());
        }
    }

    private void register(SyntheticCommitment commitment) throws IOException, InterruptedException {
        String path = "/v1/households/" + commitment.household() + "/commitments";
        var withdrawal = commitment.withdrawal();
        if (withdrawal != null && isWithdrawn(path, commitment.year())) {
            return;
        }
        String key = path + "/" + commitment.year();
        household.post(LoadingUser.REGISTRAR, path, commitment, key);
        if (withdrawal != null) {
            household.post(LoadingUser.REGISTRAR, key + "/withdrawal", withdrawal);
        }
    }

    private boolean isWithdrawn(String path, int year) throws IOException, InterruptedException {
        var commitments = household.get(LoadingUser.REGISTRAR, path).path("items");
        return StreamSupport.stream(commitments.spliterator(), false)
                .anyMatch(stored -> stored.path("year").asInt() == year && stored.hasNonNull("withdrawnOn"));
    }
}
