package vn.vuonlen.household.areachange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.areachange.AreaChangeFixture.DAY;
import static vn.vuonlen.household.areachange.AreaChangeFixture.OPERATOR;
import static vn.vuonlen.household.areachange.AreaChangeFixture.approve;
import static vn.vuonlen.household.areachange.AreaChangeFixture.change;
import static vn.vuonlen.household.areachange.AreaChangeFixture.changed;
import static vn.vuonlen.household.areachange.AreaChangeFixture.preview;
import static vn.vuonlen.household.areachange.AreaChangeFixture.propose;
import static vn.vuonlen.household.areachange.AreaChangeFixture.proposed;
import static vn.vuonlen.household.areachange.AreaChangeFixture.unit;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.clock.VietnamClock;

/** What a change of areas is refused for; each refusal of {@code AreaProblem} is provoked. */
@QuarkusTest
class RefusedAreaChangeTest {

    private static final String URBAN = "03127";
    private static final String OTHER = "03334";
    private static final String RURAL = "03163";

    private static final Map<String, Object> RENAMED =
            Map.of("kind", "RENAME", "unit", RURAL, "name", "Mường Toong Mới");

    @Inject
    HouseholdFixture fixture;

    @Inject
    AreaChangeFixture areas;

    @BeforeEach
    void theAreasOf2025() {
        areas.restore();
    }

    @AfterEach
    void theAreasOfTheFiles() {
        areas.restore();
    }

    static Stream<Arguments> faultyActs() {
        return Stream.of(
                arguments(
                        merge(unit("03999", "Mới", "PHUONG"), URBAN, URBAN),
                        422,
                        "area-named-twice",
                        "/acts/0/units/1"),
                arguments(merge(unit("03999", "Mới", "PHUONG"), URBAN), 422, "merge-of-one", "/acts/0/units"),
                arguments(
                        merge(unit("03999", "Mới", "HUYEN"), URBAN, OTHER),
                        422,
                        "area-of-other-level",
                        "/acts/0/into/type"),
                arguments(
                        merge(unit("3999", "Mới", "PHUONG"), URBAN, OTHER),
                        422,
                        "area-code-malformed",
                        "/acts/0/into/code"),
                arguments(
                        merge(unit(RURAL, "Mới", "PHUONG"), URBAN, OTHER), 409, "area-code-taken", "/acts/0/into/code"),
                arguments(merge(unit("03999", "12", "PHUONG"), URBAN, OTHER), 422, "not-a-name", "/acts/0/into/name"),
                arguments(merge(under("77777"), URBAN, OTHER), 422, "unknown-area", "/acts/0/into/parent"),
                arguments(merge(under(RURAL), URBAN, OTHER), 422, "area-of-other-level", "/acts/0/into/parent"),
                arguments(
                        merge(unit("03999", "Mới", "PHUONG"), URBAN, "77777"), 422, "unknown-area", "/acts/0/units/1"),
                arguments(
                        merge(unit("03999", "Mới", "PHUONG"), "11", URBAN),
                        422,
                        "area-of-other-level",
                        "/acts/0/units/0"),
                arguments(
                        Map.of("kind", "MERGE", "units", List.of(URBAN), "to", URBAN),
                        422,
                        "unknown-area",
                        "/acts/0/to"),
                arguments(
                        Map.of("kind", "MERGE", "units", List.of(URBAN), "to", "11"),
                        422,
                        "area-of-other-level",
                        "/acts/0/to"),
                arguments(Map.of("kind", "MERGE", "units", List.of(URBAN)), 422, "missing-value", "/acts/0/into"),
                arguments(Map.of("kind", "RENAME", "unit", RURAL), 422, "missing-value", "/acts/0/name"),
                arguments(
                        Map.of("kind", "RENAME", "unit", RURAL, "name", "Mới", "parent", "11"),
                        422,
                        "field-of-other-act",
                        "/acts/0/parent"),
                arguments(
                        Map.of("kind", "RENAME", "unit", RURAL, "name", " Mường Toong "),
                        422,
                        "area-stays-the-same",
                        "/acts/0/name"),
                arguments(
                        Map.of("kind", "RETYPE", "unit", RURAL, "type", "XA"),
                        422,
                        "area-stays-the-same",
                        "/acts/0/type"),
                arguments(
                        Map.of("kind", "RETYPE", "unit", RURAL, "type", "HUYEN"),
                        422,
                        "area-of-other-level",
                        "/acts/0/type"),
                arguments(
                        Map.of("kind", "REPARENT", "unit", RURAL, "parent", "11"),
                        422,
                        "area-stays-the-same",
                        "/acts/0/parent"),
                arguments(
                        Map.of("kind", "REPARENT", "unit", RURAL, "parent", URBAN),
                        422,
                        "area-of-other-level",
                        "/acts/0/parent"),
                arguments(
                        Map.of("kind", "TRANSFER", "units", List.of(RURAL), "to", URBAN),
                        422,
                        "area-of-other-level",
                        "/acts/0/units/0"),
                arguments(Map.of("kind", "END_LEVEL", "level", "COMMUNE"), 422, "area-of-other-level", "/acts/0/level"),
                arguments(
                        Map.of("kind", "END_LEVEL", "level", "DISTRICT"), 422, "area-stays-the-same", "/acts/0/level"),
                arguments(split(part("03998", 0.5), part("03997", 0.4)), 422, "parts-weigh-otherwise", "/acts/0/parts"),
                arguments(
                        split(part("03998", 1.5), part("03997", -0.5)), 422, "parts-weigh-otherwise", "/acts/0/parts"),
                arguments(split(rest("03998"), rest("03997")), 422, "rest-twice", "/acts/0/parts"),
                arguments(split(part("03998", 0.5), rest("03998")), 422, "repeated-code", "/acts/0/parts/1"),
                arguments(
                        split(with(part("03998", 0.5), "units", List.of("03163-77")), rest("03997")),
                        422,
                        "area-of-other-level",
                        "/acts"),
                arguments(
                        split(with(part("03998", 0.5), "households", List.of(UUID.randomUUID())), rest("03997")),
                        404,
                        "unknown-household",
                        "/acts"));
    }

    @ParameterizedTest(name = "{2} {3}")
    @MethodSource("faultyActs")
    void aFaultyActIsRefused(Map<String, Object> act, int status, String code, String pointer) {
        propose(change(DAY, act))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer));

        assertEquals("0", fixture.value("SELECT count(*) FROM area_change"));
    }

    @ParameterizedTest
    @MethodSource("faultyDays")
    void aDayOutsideTheRecordsOrOfNoCalendarIsRefused(String day, int status, String code) {
        var change = new HashMap<>(change(DAY, RENAMED));
        change.put("effectiveDate", day);

        propose(change)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/effectiveDate"));
    }

    static Stream<Arguments> faultyDays() {
        return Stream.of(
                arguments("2014-12-31", 422, "out-of-range"),
                arguments("2015-01-01", 422, "out-of-range"),
                arguments(LocalDate.now(VietnamClock.ZONE).plusYears(3).toString(), 422, "out-of-range"),
                arguments("2025-02-30", 400, "invalid-value"),
                arguments("soon", 400, "invalid-value"));
    }

    @Test
    void emptyListsAndUnknownWordsAreRefused() {
        propose(change(DAY)).statusCode(400).body("errors[0].pointer", equalTo("/acts"));
        propose(change(DAY, Map.of("kind", "MERGE", "units", List.of(), "to", URBAN)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/acts/0/units"));
        propose(change(DAY, split(part("03998", 1))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/acts/0/parts"));
        propose(change(DAY, Map.of("kind", "SWAP"))).statusCode(400).body("errors[0].pointer", equalTo("/acts/0/kind"));
        propose(change(DAY, Map.of("kind", "RENAME", "colour", "red")))
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        as(OPERATOR)
                .body(change(DAY, RENAMED))
                .post("/v1/areas/changes?mode=try")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?mode"));
        as(OPERATOR)
                .body(change(DAY, RENAMED))
                .post("/v1/areas/changes")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void allFaultsOfAChangeAreToldAtOnce() {
        preview(
                        Map.of("kind", "RENAME", "unit", "77777", "name", "Mới"),
                        Map.of("kind", "RENAME", "unit", "77778", "name", "Mới"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/acts/0/unit", "/acts/1/unit"));
    }

    @Test
    void theLegalInstrumentIsAPaperOfNow() {
        var change = new HashMap<>(change(DAY, RENAMED));
        change.put("legalInstrument", Map.of("number", "Q§ 1", "date", "2025-07-15", "issuer", "Chính phủ"));
        propose(change).statusCode(422).body("code", equalTo("number-unreadable"));

        change.put(
                "legalInstrument",
                Map.of(
                        "number",
                        "1",
                        "date",
                        LocalDate.now(VietnamClock.ZONE).plusDays(2).toString(),
                        "issuer",
                        "Chính phủ"));
        propose(change).statusCode(422).body("code", equalTo("decision-in-future"));

        change.put("legalInstrument", Map.of("number", "1", "date", "2025-07-15", "issuer", "123"));
        propose(change).statusCode(422).body("code", equalTo("not-a-name"));
    }

    @Test
    void aUnitThatHasChangedByThenIsRefused() {
        changed(RENAMED);

        propose(change(DAY, Map.of("kind", "RENAME", "unit", RURAL, "name", "Mường Toong Khác")))
                .statusCode(409)
                .body("code", equalTo("area-change-overlaps"))
                .body("messages.vi", containsString("01/08/2025"));
        propose(change(DAY.minusDays(10), Map.of("kind", "RENAME", "unit", RURAL, "name", "Mường Toong Khác")))
                .statusCode(409)
                .body("code", equalTo("area-change-overlaps"));
    }

    /** A village that began later would be left under a commune that has ended. */
    @Test
    void aUnitBelowThatBeginsLaterIsRefused() {
        areas.village(RURAL + "-01");
        fixture.sql("UPDATE area SET valid_from = '2025-09-01' WHERE level = 'VILLAGE'");

        propose(change(DAY, RENAMED)).statusCode(409).body("code", equalTo("area-change-overlaps"));
    }

    @Test
    void aUnitOfAnotherProposalIsRefused() {
        var first = proposed(change(DAY, RENAMED));

        propose(change(DAY, RENAMED))
                .statusCode(409)
                .body("code", equalTo("area-change-proposed"))
                .body("change", equalTo(first.toString()));
        propose(change(DAY, Map.of("kind", "MERGE", "units", List.of(URBAN), "to", RURAL)))
                .statusCode(409)
                .body("code", equalTo("area-change-proposed"));
        proposed(change(DAY, Map.of("kind", "RENAME", "unit", URBAN, "name", "Điện Biên Mới")));
    }

    @Test
    void aPartThatLeavesAVillageOrAHouseholdBehindIsRefused() {
        areas.household(RURAL);
        propose(change(DAY, split(part("03998", 0.5), part("03997", 0.5))))
                .statusCode(422)
                .body("code", equalTo("parts-leave-households"))
                .body("households", equalTo(1));

        areas.village(RURAL + "-01");
        propose(change(DAY, split(part("03998", 0.5), part("03997", 0.5))))
                .statusCode(422)
                .body("code", equalTo("parts-leave-units"));
    }

    @Test
    void aHouseholdOfAnotherUnitIsRefused() {
        var elsewhere = areas.household(URBAN);

        propose(change(DAY, split(with(part("03998", 0.5), "households", List.of(elsewhere)), rest("03997"))))
                .statusCode(404)
                .body("code", equalTo("unknown-household"));
    }

    private void decide(int year) {
        fixture.closeAndDecide(fixture.openReview(year, year > 2025 ? "351-2025" : "07-2021"), year);
    }

    @Test
    void aDecidedYearStands() {
        int year = LocalDate.now(VietnamClock.ZONE).getYear() - 1;
        decide(year);

        propose(change(LocalDate.of(year, 12, 31), RENAMED))
                .statusCode(409)
                .body("code", equalTo("year-decided"))
                .body("errors[0].pointer", equalTo("/effectiveDate"));
        proposed(change(LocalDate.of(year + 1, 1, 1), RENAMED));
    }

    @Test
    void aYearThatIsDecidedAfterTheProposalStands() {
        int year = LocalDate.now(VietnamClock.ZONE).getYear() - 1;
        var proposal = proposed(change(LocalDate.of(year, 12, 31), RENAMED));
        decide(year);

        approve(proposal).statusCode(409).body("code", equalTo("year-decided"));

        assertEquals("PROPOSED", fixture.value("SELECT status FROM area_change"));
    }

    @Test
    void theResidenceOfASurveyedDayStands() {
        var review = fixture.openReview(2025, "07-2021");
        var survey = HouseholdFixture.survey(review, areas.household(RURAL), 2025, 500_000);
        HouseholdFixture.submit(survey).statusCode(201);

        propose(change(DAY, Map.of("kind", "RETYPE", "unit", RURAL, "type", "PHUONG")))
                .statusCode(409)
                .body("code", equalTo("area-surveyed-since"));
        proposed(change(LocalDate.of(2025, 10, 16), Map.of("kind", "RETYPE", "unit", RURAL, "type", "PHUONG")));
    }

    @Test
    void aChangeThatMovesHouseholdsWaitsForItsDay() {
        areas.household(RURAL);
        var tomorrow = LocalDate.now(VietnamClock.ZONE).plusDays(2);

        approve(proposed(change(tomorrow, split(part("03998", 0.5), rest("03997")))))
                .statusCode(409)
                .body("code", equalTo("area-change-too-early"));
        approve(proposed(change(tomorrow, Map.of("kind", "RENAME", "unit", URBAN, "name", "Điện Biên Mới"))))
                .statusCode(200);
    }

    /** A household that was formed meanwhile would go with the rest, unseen by who approves. */
    @Test
    void whatHasChangedSinceTheProposalIsSeenBeforeItIsApproved() {
        var named = areas.household(RURAL);
        var proposal =
                proposed(change(DAY, split(with(part("03998", 0.5), "households", List.of(named)), rest("03997"))));
        var formed = areas.household(RURAL);

        approve(proposal)
                .statusCode(409)
                .body("code", equalTo("area-change-effects-changed"))
                .body("effects.householdsMoved", equalTo(2));

        as(OPERATOR)
                .get("/v1/areas/changes/" + proposal)
                .then()
                .body("status", equalTo("PROPOSED"))
                .body("decidedBy", nullValue())
                .body("effects.householdsMoved", equalTo(2));
        assertEquals(RURAL, areas.communeOn(formed, DAY));
        approve(proposal).statusCode(200);
        assertEquals("03997", areas.communeOn(formed, DAY));
    }

    @Test
    void whatIsSurveyedMeanwhileMovesNobody() {
        var review = fixture.openReview(2025, "07-2021");
        var household = areas.household(RURAL);
        var proposal = proposed(change(DAY, RENAMED));
        HouseholdFixture.submit(HouseholdFixture.survey(review, household, 2025, 500_000))
                .statusCode(201);

        approve(proposal).statusCode(200).body("effects.reviews[0].results", equalTo(1));
    }

    @Test
    void aNamedHouseholdThatHasEndedSinceIsToldByItsOwnCode() {
        var named = areas.household(RURAL);
        var proposal =
                proposed(change(DAY, split(with(part("03998", 0.5), "households", List.of(named)), rest("03997"))));
        fixture.sql(
                "UPDATE household SET ended_on = '2025-07-20', end_reason = 'DISSOLVED' WHERE id = '" + named + "'");
        fixture.sql("UPDATE household_stay SET to_date = '2025-07-20' WHERE household_id = '" + named + "'");

        approve(proposal)
                .statusCode(409)
                .body("code", equalTo("area-change-household-left"))
                .body("household", equalTo(named.toString()));

        assertEquals("PROPOSED", fixture.value("SELECT status FROM area_change"));
    }

    @Test
    void whoProposedDoesNotDecide() {
        var proposal = proposed(change(DAY, RENAMED));
        var same = as(TestTokens.with("province-officer")
                .subject("operator")
                .areas("11")
                .sign());

        same.post("/v1/areas/changes/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("area-change-own"));
        approve(proposal).statusCode(200);
        approve(proposal)
                .statusCode(409)
                .body("code", equalTo("area-change-decided"))
                .body("changeStatus", equalTo("APPROVED"));
    }

    @Test
    void otherAreasAreOutOfReach() {
        as(TestTokens.of("operator", URBAN))
                .body(change(DAY, RENAMED))
                .post("/v1/areas/changes?mode=preview")
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        as(TestTokens.of("operator", "77"))
                .header("Idempotency-Key", "1")
                .body(change(DAY, RENAMED))
                .post("/v1/areas/changes")
                .then()
                .statusCode(403);
        as(TestTokens.of("commune-officer", RURAL))
                .header("Idempotency-Key", "1")
                .body(change(DAY, RENAMED))
                .post("/v1/areas/changes")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        var proposal = proposed(change(DAY, RENAMED));
        as(TestTokens.of("province-officer", URBAN))
                .post("/v1/areas/changes/" + proposal + "/approval")
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> split(Map<?, ?>... parts) {
        return Map.of("kind", "SPLIT", "unit", RURAL, "parts", List.of(parts));
    }

    private static Map<String, Object> part(String code, double weight) {
        return Map.of("into", unit(code, "Mường Toong " + code, "XA"), "weight", weight);
    }

    private static Map<String, Object> rest(String code) {
        return with(part(code, 0.5), "rest", true);
    }

    private static Map<String, Object> with(Map<String, Object> part, String field, Object value) {
        var more = new HashMap<>(part);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> merge(Map<String, Object> into, String... units) {
        return Map.of("kind", "MERGE", "units", List.of(units), "into", into);
    }

    private static Map<String, Object> under(String parent) {
        return Map.of("code", "03999", "name", "Mới", "type", "PHUONG", "parent", parent);
    }
}
