package vn.vuonlen.funding;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.vuonlen.funding.FundingApi.CHECKER;
import static vn.vuonlen.funding.FundingApi.MAKER;
import static vn.vuonlen.funding.FundingApi.OPERATOR;
import static vn.vuonlen.funding.FundingApi.allocation;
import static vn.vuonlen.funding.FundingApi.approved;
import static vn.vuonlen.funding.FundingApi.budget;
import static vn.vuonlen.funding.FundingApi.decision;
import static vn.vuonlen.funding.FundingApi.disbursement;
import static vn.vuonlen.funding.FundingApi.line;
import static vn.vuonlen.funding.FundingApi.proposed;
import static vn.vuonlen.funding.FundingApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;

/** Every refusal is provoked through the REST API; a new one without its provocation fails here. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class RefusalTest {

    /** Longer than an index entry may be, and not compressible. */
    private static final String LONG = new Random(2018)
            .ints(5_000, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private static final Map<FundingProblem, Provocation> PROVOKED = new EnumMap<>(Map.ofEntries(
            at(FundingProblem.PROGRAMME_UNKNOWN, "/programme", () -> MAKER.post("/v1/budgets", budget("P136", 100))),
            at(FundingProblem.PROGRAMME_CODE_TAKEN, "/code", () -> programme("P135", "rural")),
            at(
                    FundingProblem.PROJECT_CODE_REPEATED,
                    "/projects/1/code",
                    () -> programme("P998", "rural", "ROADS", "ROADS")),
            at(FundingProblem.RULE_UNKNOWN, "/rules", () -> programme("P999", "blue")),
            at(
                    FundingProblem.PROJECT_UNKNOWN,
                    "/project",
                    () -> MAKER.post("/v1/budgets", with(budget("P135", 100), "project", "LABOUR_EXPORT"))),
            at(
                    FundingProblem.BUDGET_UNKNOWN,
                    "/budget",
                    () -> MAKER.post(
                            "/v1/allocations", allocation(UUID.randomUUID().toString(), ProvinceFixture.TUA_CHUA, 1))),
            at(FundingProblem.BUDGET_LINE_TAKEN, "/decision/number", RefusalTest::lineTwice),
            at(
                    FundingProblem.DECISION_TOO_OLD,
                    "/decision/date",
                    () -> MAKER.post(
                            "/v1/budgets", with(budget("P135", 100), "decision", decision("1", "2012-12-31")))),
            at(FundingProblem.AREA_OUTSIDE_BUDGET, "/area", RefusalTest::outsideTheLine),
            at(FundingProblem.NOT_IN_POOR_DISTRICT_GROUP_1, "/area", () -> propose("P30A", ProvinceFixture.MUONG_CHA)),
            at(FundingProblem.NOT_IN_POOR_DISTRICT_GROUP_2, "/area", () -> propose("P293", ProvinceFixture.TUA_CHUA)),
            at(FundingProblem.NOT_OF_PROGRAMME_135, "/area", () -> propose("P135", ProvinceFixture.PLAIN_COMMUNE)),
            at(FundingProblem.INSIDE_30A_OR_135, "/area", () -> propose("LIVELIHOODS", ProvinceFixture.BORDER_COMMUNE)),
            at(FundingProblem.NOT_RURAL, "/area", () -> propose("NRD", ProvinceFixture.WARD)),
            at(
                    FundingProblem.NO_POOR_HOUSEHOLDS,
                    "/area",
                    () -> propose("LIVELIHOODS", ProvinceFixture.WELL_OFF_COMMUNE)),
            at(
                    FundingProblem.BUDGET_EXHAUSTED,
                    "/amount",
                    () -> MAKER.post("/v1/allocations", allocation(line("P30A", 100), ProvinceFixture.TUA_CHUA, 101))),
            at(FundingProblem.MAKER_IS_CHECKER, null, RefusalTest::approveOneself),
            at(
                    FundingProblem.ALLOCATION_DECIDED,
                    null,
                    () -> CHECKER.post("/v1/allocations/" + approvedOf100() + "/approval", null)),
            at(
                    FundingProblem.ALLOCATION_UNKNOWN,
                    "/allocation",
                    () -> MAKER.post(
                            "/v1/disbursements", disbursement(UUID.randomUUID().toString(), 1))),
            at(
                    FundingProblem.ALLOCATION_NOT_APPROVED,
                    "/allocation",
                    () -> MAKER.post(
                            "/v1/disbursements",
                            disbursement(proposed(line("P30A", 100), ProvinceFixture.TUA_CHUA, 100), 1))),
            at(
                    FundingProblem.DISBURSEMENT_EXCEEDS_ALLOCATION,
                    "/amount",
                    () -> MAKER.post("/v1/disbursements", disbursement(approvedOf100(), 101))),
            at(FundingProblem.DOCUMENT_ENTERED, "/document", RefusalTest::payTwice),
            at(
                    FundingProblem.DISBURSED_BEFORE_YEAR,
                    "/disbursedOn",
                    () -> MAKER.post(
                            "/v1/disbursements", with(disbursement(approvedOf100(), 1), "disbursedOn", "2017-12-31"))),
            at(
                    FundingProblem.DISBURSED_IN_FUTURE,
                    "/disbursedOn",
                    () -> MAKER.post(
                            "/v1/disbursements",
                            with(disbursement(approvedOf100(), 1), "disbursedOn", "2999-01-01")))));

    /** A request that is refused, and the place in its body that is at fault; null where the path is. */
    private record Provocation(String pointer, Supplier<Response> request) {}

    private static Map.Entry<FundingProblem, Provocation> at(
            FundingProblem problem, String pointer, Supplier<Response> request) {
        return entry(problem, new Provocation(pointer, request));
    }

    @BeforeEach
    void provideProvinceAndReview() throws Exception {
        ProvinceFixture.provide();
        ReviewFixture.provide();
    }

    @ParameterizedTest
    @EnumSource(FundingProblem.class)
    void whatACodeMeansCanBeAskedWithoutAToken(FundingProblem problem) {
        given().get("/problems/" + problem.code())
                .then()
                .statusCode(200)
                .body("code", equalTo(problem.code()), "status", equalTo(problem.status()));
    }

    @Test
    void aFormerCodeLeadsToTheOneThatMeansItNow() {
        given().get("/problems/area-unknown")
                .then()
                .statusCode(200)
                .body("code", equalTo("unknown-area"), "former", equalTo(List.of("area-unknown")));
    }

    @ParameterizedTest
    @EnumSource(FundingProblem.class)
    void eachRefusalIsProvoked(FundingProblem problem) {
        var provoked = PROVOKED.get(problem);

        var refused = provoked.request().get();

        refused.then()
                .statusCode(problem.status())
                .contentType("application/problem+json")
                .body("code", equalTo(problem.code()))
                .body("status", equalTo(problem.status()))
                .body("messages.vi", not(emptyOrNullString()))
                .body("messages.en", not(emptyOrNullString()))
                .body("errors[0].pointer", equalTo(provoked.pointer()));
    }

    @Test
    void anAreaThatIsNotThereThenIsRefusedWithTheDayAsEachLanguageWritesIt() {
        MAKER.post("/v1/budgets", with(budget("P135", 100), "area", ProvinceFixture.MERGED_COMMUNE))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-area"))
                .body("errors[0].pointer", equalTo("/area"))
                .body("title", equalTo("Unknown area"))
                .body("messages.vi", containsString("vào ngày 31/12/2018"))
                .body("messages.en", containsString("on 2018-12-31"));
    }

    @Test
    void aDecisionOfTheFutureIsRefused() {
        MAKER.post("/v1/budgets", with(budget("P135", 100), "decision", decision("1", "2999-01-01")))
                .then()
                .statusCode(422)
                .body("code", equalTo("decision-in-future"))
                .body("errors[0].pointer", equalTo("/decision/date"))
                .body("messages.vi", containsString("01/01/2999"));
    }

    /** PostgreSQL has no year 0: the date must be refused before it becomes a parameter, else the answer is a 500. */
    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0001-01-01"})
    void aDecisionBeforeAllRecordsIsTooOld(String date) {
        var refused = MAKER.post("/v1/budgets", with(budget("P135", 100), "decision", decision("1", date)));

        refused.then()
                .statusCode(422)
                .body("code", equalTo("decision-too-old"))
                .body("errors[0].pointer", equalTo("/decision/date"));
    }

    /** Without rules any area may have money: that is said by an empty list, not by leaving them out. */
    @Test
    void theRulesOfAProgrammeAreSaid() {
        var unsaid = new HashMap<>(programme("P995", List.of(), List.of()));
        unsaid.put("rules", null);

        OPERATOR.post("/v1/programmes", unsaid)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/rules"))
                .body("messages.vi", equalTo("Mục “điều kiện hưởng”: Thiếu giá trị."));
    }

    @Test
    void aRequestWithSeveralFaultsNamesTheFirstAndHowManyMore() {
        MAKER.post("/v1/disbursements", Map.of())
                .then()
                .statusCode(400)
                .body("messages.vi", equalTo("Mục “khoản phân bổ”: Thiếu giá trị. Còn 4 chỗ khác cần sửa."));
    }

    @ParameterizedTest
    @MethodSource
    void aTextThatIsTooLongIsRefusedAtItsPlace(String pointer, Supplier<Response> request) {
        var refused = request.get();

        refused.then()
                .statusCode(400)
                .body("code", equalTo("invalid-value"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    static List<Arguments> aTextThatIsTooLongIsRefusedAtItsPlace() {
        return List.of(
                tooLong("/decision/number", "/v1/budgets", "decision", decision(LONG, "2017-12-11")),
                tooLong("/programme", "/v1/budgets", "programme", LONG),
                tooLong("/project", "/v1/budgets", "project", LONG),
                tooLong("/area", "/v1/budgets", "area", LONG),
                tooLong("/area", "/v1/allocations", "area", LONG),
                tooLong("/note", "/v1/allocations", "note", LONG),
                tooLong("/document", "/v1/disbursements", "document", LONG),
                tooLong("/legalInstrument", "/v1/programmes", "legalInstrument", LONG),
                tooLong("/name/vi", "/v1/programmes", "name", Map.of("vi", LONG, "en", "Trial")),
                tooLong("/name/en", "/v1/programmes", "name", Map.of("vi", "Thử", "en", LONG)),
                tooLong("/rules", "/v1/programmes", "rules", List.of(LONG)));
    }

    private static Arguments tooLong(String pointer, String path, String field, Object value) {
        var nothing = UUID.randomUUID().toString();
        var bodies = Map.<String, Supplier<Map<String, Object>>>of(
                "/v1/budgets", () -> budget("P135", 100),
                "/v1/allocations", () -> allocation(nothing, ProvinceFixture.TUA_CHUA, 1),
                "/v1/disbursements", () -> disbursement(nothing, 1),
                "/v1/programmes", () -> programme("P997", List.of("rural"), List.of()));
        var caller = path.equals("/v1/programmes") ? OPERATOR : MAKER;
        Supplier<Response> request =
                () -> caller.post(path, with(bodies.get(path).get(), field, value));
        return Arguments.of(pointer, request);
    }

    @Test
    void aNameThatIsNoneOrInAWrongEncodingIsRefused() {
        for (var name : List.of("Ch­¬ng tr×nh 135", "Chöông trình", "ChÆ°Æ¡ng trÃ¬nh", "Ch??ng tr?nh")) {
            OPERATOR.post(
                            "/v1/programmes",
                            with(programme("P996", List.of(), List.of()), "name", Map.of("vi", name, "en", "Trial")))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("text-garbled"))
                    .body("errors[0].pointer", equalTo("/name/vi"));
        }
        for (var name : List.of("---", "135", "\u200b.")) {
            OPERATOR.post(
                            "/v1/programmes",
                            with(programme("P996", List.of(), List.of()), "name", Map.of("vi", "Thử", "en", name)))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("not-a-name"))
                    .body("errors[0].pointer", equalTo("/name/en"));
        }
        OPERATOR.post("/v1/programmes", with(programme("P996", List.of(), List.of()), "legalInstrument", "A\u202eB"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/legalInstrument"));
    }

    @Test
    void aProgrammeWithItsRulesInAnotherOrderIsTheSame() {
        var key = "order-" + System.nanoTime();
        var code = "O" + System.nanoTime() % 1_000_000;
        var rules = List.of("rural", "poor-or-near-poor");
        var first = OPERATOR.post("/v1/programmes", programme(code, rules, List.of("ROADS", "WATER")), key);
        first.then().statusCode(201);

        OPERATOR.post("/v1/programmes", programme(code, rules.reversed(), List.of("WATER", "ROADS")), key)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    private static Response programme(String code, String rule, String... projects) {
        return OPERATOR.post("/v1/programmes", programme(code, List.of(rule), List.of(projects)));
    }

    private static Map<String, Object> programme(String code, List<String> rules, List<String> projects) {
        var name = Map.of("vi", "Chương trình thử", "en", "Trial");
        return Map.of(
                "code",
                code,
                "name",
                name,
                "poverty",
                true,
                "legalInstrument",
                "Quyết định 1",
                "rules",
                rules,
                "projects",
                projects.stream()
                        .map(project -> Map.of("code", project, "name", name))
                        .toList());
    }

    private static Response lineTwice() {
        var budget = budget("P135", 100);
        MAKER.created("/v1/budgets", budget);
        return MAKER.post("/v1/budgets", budget);
    }

    private static Response outsideTheLine() {
        var line = MAKER.created("/v1/budgets", with(budget("UNSPECIFIED", 100), "area", ProvinceFixture.TUA_CHUA));
        return MAKER.post("/v1/allocations", allocation(line, ProvinceFixture.CITY, 1));
    }

    private static Response propose(String programme, String area) {
        return MAKER.post("/v1/allocations", allocation(line(programme, 100), area, 1));
    }

    private static Response approveOneself() {
        var id = proposed(line("P30A", 100), ProvinceFixture.TUA_CHUA, 100);
        var both = new FundingApi.Client(FundingApi.token("funding-checker", "lan", ProvinceFixture.PROVINCE));
        return both.post("/v1/allocations/" + id + "/approval", null);
    }

    private static Response payTwice() {
        var payment = disbursement(approvedOf100(), 1);
        MAKER.created("/v1/disbursements", payment);
        return MAKER.post("/v1/disbursements", payment);
    }

    private static String approvedOf100() {
        return approved(line("P30A", 100), ProvinceFixture.TUA_CHUA, 100);
    }
}
