package vn.vuonlen.funding;

import static java.util.Map.entry;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.vuonlen.funding.Funding.CHECKER;
import static vn.vuonlen.funding.Funding.MAKER;
import static vn.vuonlen.funding.Funding.OPERATOR;
import static vn.vuonlen.funding.Funding.allocation;
import static vn.vuonlen.funding.Funding.approved;
import static vn.vuonlen.funding.Funding.budget;
import static vn.vuonlen.funding.Funding.disbursement;
import static vn.vuonlen.funding.Funding.line;
import static vn.vuonlen.funding.Funding.proposed;
import static vn.vuonlen.funding.Funding.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vuonlen.infrastructure.testing.Suite;

/** Every way to say no is provoked through the public door; one that is added without its provocation fails here. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class RefusalTest {

    private static final Map<FundingProblem, Supplier<Response>> PROVOKED = new EnumMap<>(Map.ofEntries(
            entry(FundingProblem.PROGRAMME_UNKNOWN, () -> MAKER.post("/v1/budgets", budget("P136", 100))),
            entry(FundingProblem.PROGRAMME_CODE_TAKEN, () -> programme("P135", "rural")),
            entry(FundingProblem.RULE_UNKNOWN, () -> programme("P999", "blue")),
            entry(
                    FundingProblem.PROJECT_UNKNOWN,
                    () -> MAKER.post("/v1/budgets", with(budget("P135", 100), "project", "LABOUR_EXPORT"))),
            entry(
                    FundingProblem.AREA_UNKNOWN,
                    () -> MAKER.post("/v1/budgets", with(budget("P135", 100), "area", Province.MERGED_COMMUNE))),
            entry(
                    FundingProblem.BUDGET_UNKNOWN,
                    () -> MAKER.post(
                            "/v1/allocations", allocation(UUID.randomUUID().toString(), Province.TUA_CHUA, 1))),
            entry(FundingProblem.BUDGET_LINE_TAKEN, RefusalTest::lineTwice),
            entry(
                    FundingProblem.DECISION_IN_FUTURE,
                    () -> MAKER.post(
                            "/v1/budgets",
                            with(budget("P135", 100), "decision", Map.of("number", "1", "date", "2999-01-01")))),
            entry(FundingProblem.AREA_OUTSIDE_BUDGET, RefusalTest::outsideTheLine),
            entry(FundingProblem.NOT_IN_POOR_DISTRICT_GROUP_1, () -> propose("P30A", Province.MUONG_CHA)),
            entry(FundingProblem.NOT_IN_POOR_DISTRICT_GROUP_2, () -> propose("P293", Province.TUA_CHUA)),
            entry(FundingProblem.NOT_OF_PROGRAMME_135, () -> propose("P135", Province.PLAIN_COMMUNE)),
            entry(FundingProblem.INSIDE_30A_OR_135, () -> propose("LIVELIHOODS", Province.BORDER_COMMUNE)),
            entry(FundingProblem.NOT_RURAL, () -> propose("NRD", Province.WARD)),
            entry(FundingProblem.NO_POOR_HOUSEHOLDS, () -> propose("LIVELIHOODS", Province.WELL_OFF_COMMUNE)),
            entry(
                    FundingProblem.BUDGET_EXHAUSTED,
                    () -> MAKER.post("/v1/allocations", allocation(line("P30A", 100), Province.TUA_CHUA, 101))),
            entry(FundingProblem.MAKER_IS_CHECKER, RefusalTest::approveOneself),
            entry(
                    FundingProblem.ALLOCATION_DECIDED,
                    () -> CHECKER.post("/v1/allocations/" + approvedOf100() + "/approval", null)),
            entry(
                    FundingProblem.ALLOCATION_UNKNOWN,
                    () -> MAKER.post(
                            "/v1/disbursements", disbursement(UUID.randomUUID().toString(), 1))),
            entry(
                    FundingProblem.ALLOCATION_NOT_APPROVED,
                    () -> MAKER.post(
                            "/v1/disbursements", disbursement(proposed(line("P30A", 100), Province.TUA_CHUA, 100), 1))),
            entry(
                    FundingProblem.DISBURSEMENT_EXCEEDS_ALLOCATION,
                    () -> MAKER.post("/v1/disbursements", disbursement(approvedOf100(), 101))),
            entry(
                    FundingProblem.DISBURSED_BEFORE_YEAR,
                    () -> MAKER.post(
                            "/v1/disbursements", with(disbursement(approvedOf100(), 1), "disbursedOn", "2017-12-31"))),
            entry(
                    FundingProblem.DISBURSED_IN_FUTURE,
                    () -> MAKER.post(
                            "/v1/disbursements",
                            with(disbursement(approvedOf100(), 1), "disbursedOn", "2999-01-01")))));

    @BeforeEach
    void the_province_and_its_households_are_heard() throws Exception {
        Province.isHeard();
        Households.areHeard();
    }

    @ParameterizedTest
    @EnumSource(FundingProblem.class)
    void each_refusal_is_provoked(FundingProblem problem) {
        var refused = PROVOKED.get(problem).get();

        refused.then()
                .statusCode(problem.status())
                .contentType("application/problem+json")
                .body("code", equalTo(problem.code()))
                .body("messages.vi", not(emptyOrNullString()))
                .body("messages.en", not(emptyOrNullString()));
    }

    private static Response programme(String code, String rule) {
        return OPERATOR.post(
                "/v1/programmes",
                Map.of(
                        "code",
                        code,
                        "name",
                        Map.of("vi", "Chương trình thử", "en", "Trial"),
                        "poverty",
                        true,
                        "legalInstrument",
                        "Quyết định 1",
                        "rules",
                        List.of(rule)));
    }

    private static Response lineTwice() {
        var budget = budget("P135", 100);
        MAKER.created("/v1/budgets", budget);
        return MAKER.post("/v1/budgets", budget);
    }

    private static Response outsideTheLine() {
        var line = MAKER.created("/v1/budgets", with(budget("UNSPECIFIED", 100), "area", Province.TUA_CHUA));
        return MAKER.post("/v1/allocations", allocation(line, Province.CITY, 1));
    }

    private static Response propose(String programme, String area) {
        return MAKER.post("/v1/allocations", allocation(line(programme, 100), area, 1));
    }

    private static Response approveOneself() {
        var id = proposed(line("P30A", 100), Province.TUA_CHUA, 100);
        var both = new Funding.Caller(Funding.token("funding-checker", "lan", Province.PROVINCE));
        return both.post("/v1/allocations/" + id + "/approval", null);
    }

    private static String approvedOf100() {
        return approved(line("P30A", 100), Province.TUA_CHUA, 100);
    }
}
