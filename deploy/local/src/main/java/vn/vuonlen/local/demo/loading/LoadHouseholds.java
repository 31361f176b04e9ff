package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.demo.people.Families;
import vn.vuonlen.local.demo.people.SurveyAnswers;
import vn.vuonlen.local.demo.people.SyntheticPriorResult;
import vn.vuonlen.local.demo.plan.History;
import vn.vuonlen.local.demo.plan.ProvincePlan;

/**
 * Loads households, then the prior results, then one review after the other with the steps that an office takes. After the
 * decision of a year its poor and near-poor commit themselves for the next one.
 */
final class LoadHouseholds {

    /** The decision of 2018 is the published one; the other two are samples and marked so (mẫu). */
    private static final Map<Integer, NewDecision> DECISIONS = Map.of(
            2017, new NewDecision("171/QĐ-UBND (mẫu)", "2018-02-27"),
            2018, new NewDecision("158/QĐ-UBND", "2019-02-26"),
            2019, new NewDecision("163/QĐ-UBND (mẫu)", "2020-02-25"));

    private static final int FIRST_COMMITMENTS = 2019;

    private record NewDecision(String number, String date) {}

    private record NewReview(int year, String kind, String standard, int standardVersion, String area) {}

    private final ServiceClient household;
    private final ImportClient imports;
    private final LoadProgress progress;
    private final ProvincePlan plan;

    LoadHouseholds(ServiceClient household, LoadProgress progress, ProvincePlan plan) {
        this.household = household;
        this.imports = new ImportClient(household, progress);
        this.progress = progress;
        this.plan = plan;
    }

    void load() throws IOException, InterruptedException {
        if (findReview(ProvincePlan.REVIEWED.getFirst()) == null) {
            importHouseholds();
            importPriorResults();
        }
        for (int year : ProvincePlan.REVIEWED) {
            runReview(year, openReview(year));
            loadCommitments(year + 1);
        }
    }

    /** Before its review is decided, so that the results of the year tell of them. */
    private void loadCommitments(int year) throws IOException, InterruptedException {
        var review = findReview(year);
        boolean decided = review != null && review.path("step").asText().equals("DECIDED");
        if (year >= FIRST_COMMITMENTS && !decided) {
            new LoadCommitments(household, progress, plan).load(year);
        }
    }

    private void importHouseholds() throws IOException, InterruptedException {
        progress.step("Households and their members");
        var families = new Families(plan.seed());
        imports.send("households", null, plan.households(), plan.histories().map(families::of));
    }

    private void importPriorResults() throws IOException, InterruptedException {
        progress.step("Results of " + ProvincePlan.PRIOR_YEAR);
        long total = plan.histories().filter(LoadHouseholds::hasPriorResult).count();
        imports.send(
                "prior-results",
                null,
                total,
                plan.histories()
                        .filter(LoadHouseholds::hasPriorResult)
                        .map(h -> SyntheticPriorResult.of(plan.seed(), h)));
    }

    private static boolean hasPriorResult(History history) {
        return history.in(ProvincePlan.PRIOR_YEAR).listed();
    }

    private JsonNode openReview(int year) throws IOException, InterruptedException {
        var review = findReview(year);
        if (review != null) {
            return review;
        }
        household.post(LoadingUser.DECIDER, "/v1/reviews", new NewReview(year, "PERIODIC", "59-2015", 1, "11"));
        return findReview(year);
    }

    private void runReview(int year, JsonNode review) throws IOException, InterruptedException {
        progress.step("Review of " + year);
        String id = review.path("id").asText();
        String step = review.path("step").asText();
        if (step.equals("OPEN")) {
            var answers = new SurveyAnswers(plan.seed());
            var rows = plan.histories().filter(h -> h.in(year).surveyed()).map(h -> answers.of(h, year));
            imports.send("surveys", id, plan.surveyed(year), rows);
            new LoadCommuneActs(household).load(id, year);
            String closing = "/v1/reviews/" + id + "/closing";
            household.postWithoutBody(LoadingUser.REVIEWER, closing, closing);
        }
        if (!step.equals("DECIDED")) {
            household.post(LoadingUser.DECIDER, "/v1/reviews/" + id + "/decision", DECISIONS.get(year));
        }
    }

    private JsonNode findReview(int year) throws IOException, InterruptedException {
        for (JsonNode review : household.get(LoadingUser.DECIDER, "/v1/reviews").path("items")) {
            if (review.path("year").asInt() == year
                    && review.path("kind").asText().equals("PERIODIC")) {
                return review;
            }
        }
        return null;
    }
}
