package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.demo.SeededRandom;

/** Loads the funding of 2018: budget lines, allocations that one user proposes and another approves, disbursements. */
final class LoadFunding {

    private static final int YEAR = 2018;
    private static final long MILLION = 1_000_000;

    private record NewBudget(
            int year,
            String programme,
            String project,
            String source,
            String capitalType,
            String area,
            Map<String, String> decision,
            long amount) {}

    private record NewAllocation(String budget, String area, long amount) {}

    private record NewDisbursement(String allocation, long amount, String kind, String disbursedOn, String document) {}

    private final ServiceClient funding;
    private final LoadProgress progress;
    private final Recipients recipients;
    private final long seed;

    LoadFunding(ServiceClient funding, LoadProgress progress, Recipients recipients, long seed) {
        this.funding = funding;
        this.progress = progress;
        this.recipients = recipients;
        this.seed = seed;
    }

    void load() throws IOException, InterruptedException {
        progress.step("Money of " + YEAR);
        var lines = PlannedBudget.all();
        int total = lines.stream().mapToInt(line -> recipients.of(line).size()).sum();
        int done = 0;
        for (PlannedBudget line : lines) {
            String budget = createBudget(line);
            for (var share : recipients.of(line).entrySet()) {
                allocate(line, budget, share.getKey(), share.getValue() * MILLION);
                progress.at(++done, total);
            }
        }
    }

    private String createBudget(PlannedBudget line) throws IOException, InterruptedException {
        var decision = Map.of("number", line.decision(), "date", line.date());
        var request = new NewBudget(
                YEAR,
                line.programme(),
                line.project(),
                line.source(),
                line.capitalType(),
                "11",
                decision,
                line.million() * MILLION);
        return id(funding.postUntilAccepted(LoadingUser.MAKER, "/v1/budgets", request, line.key()));
    }

    private void allocate(PlannedBudget line, String budget, String area, long amount)
            throws IOException, InterruptedException {
        String key = line.key() + "-" + area;
        var request = new NewAllocation(budget, area, amount);
        String allocation = id(funding.postUntilAccepted(LoadingUser.MAKER, "/v1/allocations", request, key));
        funding.postWithoutBody(LoadingUser.CHECKER, "/v1/allocations/" + allocation + "/approval", key + "-approval");
        disburse(allocation, amount, key);
    }

    /** Three tenths in advance, the rest as work was done; between 0 and 8 % stays unspent at the end of the year. */
    private void disburse(String allocation, long amount, String key) throws IOException, InterruptedException {
        var random = SeededRandom.of(seed, key.hashCode());
        long advance = amount * 3 / 10 / 1000 * 1000;
        long rest = (amount - advance) * random.between(89, 100) / 100 / 1000 * 1000;
        String document = "GRV-2018-" + key.substring("demo-2018-".length());
        String spring = "2018-0%d-%02d".formatted(random.between(2, 6), random.between(1, 28));
        String winter = "2018-%d-%02d".formatted(random.between(10, 12), random.between(1, 28));
        record(new NewDisbursement(allocation, advance, "ADVANCE", spring, document + "-A"));
        record(new NewDisbursement(allocation, rest, "PAYMENT", winter, document + "-B"));
    }

    private void record(NewDisbursement disbursement) throws IOException, InterruptedException {
        if (disbursement.amount() > 0) {
            funding.post(LoadingUser.MAKER, "/v1/disbursements", disbursement, "demo-" + disbursement.document());
        }
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asText();
    }
}
