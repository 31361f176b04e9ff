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

/** Everybody first, then what was found before our first review, then review after review, each as an office would. */
final class LoadHouseholds {

    /** 2018 is the published decision; the other two are samples and say so. */
    private static final Map<Integer, Decision> DECISIONS = Map.of(
            2017, new Decision("171/QĐ-UBND (mẫu)", "2018-02-27"),
            2018, new Decision("158/QĐ-UBND", "2019-02-26"),
            2019, new Decision("163/QĐ-UBND (mẫu)", "2020-02-25"));

    private record Decision(String number, String date) {}

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
        if (review(ProvincePlan.REVIEWED.getFirst()) == null) {
            everybody();
            before();
        }
        for (int year : ProvincePlan.REVIEWED) {
            review(year, opened(year));
        }
    }

    private void everybody() throws IOException, InterruptedException {
        progress.step("Households and their members");
        var families = new Families(plan.seed());
        imports.send("households", null, plan.households(), plan.histories().map(families::of));
    }

    private void before() throws IOException, InterruptedException {
        progress.step("Results of " + ProvincePlan.PRIOR_YEAR);
        long total = plan.histories().filter(LoadHouseholds::hadResult).count();
        imports.send(
                "prior-results",
                null,
                total,
                plan.histories().filter(LoadHouseholds::hadResult).map(h -> SyntheticPriorResult.of(plan.seed(), h)));
    }

    private static boolean hadResult(History history) {
        return history.in(ProvincePlan.PRIOR_YEAR).listed();
    }

    private JsonNode opened(int year) throws IOException, InterruptedException {
        var review = review(year);
        if (review != null) {
            return review;
        }
        household.post(Actor.DECIDER, "/v1/reviews", new NewReview(year, "PERIODIC", "59-2015", 1, "11"));
        return review(year);
    }

    private void review(int year, JsonNode review) throws IOException, InterruptedException {
        progress.step("Review of " + year);
        String id = review.path("id").asText();
        String step = review.path("step").asText();
        if (step.equals("OPEN")) {
            var answers = new SurveyAnswers(plan.seed());
            var rows = plan.histories().filter(h -> h.in(year).surveyed()).map(h -> answers.of(h, year));
            imports.send("surveys", id, plan.surveyed(year), rows);
            String closing = "/v1/reviews/" + id + "/closing";
            household.act(Actor.REVIEWER, closing, closing);
        }
        if (!step.equals("DECIDED")) {
            household.post(Actor.DECIDER, "/v1/reviews/" + id + "/decision", DECISIONS.get(year));
        }
    }

    private JsonNode review(int year) throws IOException, InterruptedException {
        for (JsonNode review : household.get(Actor.DECIDER, "/v1/reviews").path("items")) {
            if (review.path("year").asInt() == year
                    && review.path("kind").asText().equals("PERIODIC")) {
                return review;
            }
        }
        return null;
    }
}
