package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.demo.SeededRandom;

/** The money of 2018: lines of the budget, allocations that one proposes and another approves, what was paid out. */
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
            String budget = enter(line);
            for (var share : recipients.of(line).entrySet()) {
                allocate(line, budget, share.getKey(), share.getValue() * MILLION);
                progress.at(++done, total);
            }
        }
    }

    private String enter(PlannedBudget line) throws IOException, InterruptedException {
        var decision = Map.of("number", line.decision(), "date", line.date());
        var wanted = new NewBudget(
                YEAR,
                line.programme(),
                line.project(),
                line.source(),
                line.capitalType(),
                "11",
                decision,
                line.million() * MILLION);
        return id(funding.postPatiently(Actor.MAKER, "/v1/budgets", wanted, line.key()));
    }

    private void allocate(PlannedBudget line, String budget, String area, long amount)
            throws IOException, InterruptedException {
        String key = line.key() + "-" + area;
        var wanted = new NewAllocation(budget, area, amount);
        String allocation = id(funding.postPatiently(Actor.MAKER, "/v1/allocations", wanted, key));
        funding.act(Actor.CHECKER, "/v1/allocations/" + allocation + "/approval", key + "-approval");
        disburse(allocation, amount, key);
    }

    /** A third in advance, the rest as work was done; between 0 and 8 % stays unspent at the end of the year. */
    private void disburse(String allocation, long amount, String key) throws IOException, InterruptedException {
        var dice = SeededRandom.of(seed, key.hashCode());
        long advance = amount * 3 / 10 / 1000 * 1000;
        long rest = (amount - advance) * dice.between(89, 100) / 100 / 1000 * 1000;
        String document = "GRV-2018-" + key.substring("demo-2018-".length());
        String spring = "2018-0%d-%02d".formatted(dice.between(2, 6), dice.between(1, 28));
        String winter = "2018-%d-%02d".formatted(dice.between(10, 12), dice.between(1, 28));
        pay(new NewDisbursement(allocation, advance, "ADVANCE", spring, document + "-A"));
        pay(new NewDisbursement(allocation, rest, "PAYMENT", winter, document + "-B"));
    }

    private void pay(NewDisbursement paid) throws IOException, InterruptedException {
        if (paid.amount() > 0) {
            funding.post(Actor.MAKER, "/v1/disbursements", paid, "demo-" + paid.document());
        }
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asText();
    }
}
