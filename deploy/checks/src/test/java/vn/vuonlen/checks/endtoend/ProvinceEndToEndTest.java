package vn.vuonlen.checks.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.checks.chromium.PagesInChromium;
import vn.vuonlen.checks.node.NodeTools;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.signin.DemoUsers;

/** The whole demo province as {@code ./vuonlen up} starts and loads it: its public API against its owners' databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProvinceEndToEndTest {

    private LoadedProvince loaded;
    private ReportTables reports;
    private OwnerDatabases owners;
    private ClientOccasion occasion;
    private PagesInChromium.Walk pages;

    @BeforeAll
    void loadTheProvince() throws Exception {
        loaded = new LoadedProvince();
        reports = new ReportTables(loaded.api());
        owners = new OwnerDatabases(loaded.province());
        await("the reports have consumed everything")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(this::everyCellIsThatOfTheOwners);
    }

    @AfterAll
    void nothingIsLeftBehind() throws Exception {
        if (loaded != null) {
            assertEquals(List.of(), loaded.deaths());
            loaded.close();
        }
    }

    private void everyCellIsThatOfTheOwners() throws Exception {
        assertEquals(owners.money("11"), reports.money("11"));
        assertEquals(owners.disbursedByMonth("11"), reports.disbursedByMonth("11"));
        for (int year = 2017; year <= 2019; year++) {
            assertEquals(owners.poverty(year), reports.poverty(year, "commune"));
        }
    }

    /** Each service has compared what it computed with what its owners count, and nothing is being changed. */
    private void everyProjectionIsReconciled() throws Exception {
        var began = Instant.now();
        String auditor = loaded.api().token("auditor", "11");
        await("the owners have counted and the figures were compared")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> {
                    var reporting = reconciliation(Part.REPORTING, auditor);
                    assertEquals(
                            Set.of("AREAS", "REVIEWS", "HOUSEHOLDS", "RESULTS", "ANSWERS", "PROGRAMMES", "MONEY"),
                            Set.copyOf(reporting.at("/items").findValuesAsText("kind")));
                    var funding = reconciliation(Part.FUNDING, auditor);
                    assertEquals(
                            Set.of("AREAS", "IN_POVERTY"),
                            Set.copyOf(funding.at("/items").findValuesAsText("kind")));
                    for (var service : List.of(reporting, funding)) {
                        for (var total : service.at("/items")) {
                            assertTrue(
                                    OffsetDateTime.parse(total.path("countedAt").asText())
                                            .toInstant()
                                            .isAfter(began),
                                    total::toString);
                            assertEquals(0, total.path("differing").asInt(), total::toString);
                            assertEquals(0, total.path("changing").asInt(), total::toString);
                            assertTrue(total.path("areas").asInt() > 0, total::toString);
                        }
                    }
                });
    }

    private JsonNode reconciliation(Part service, String token) {
        return PublicApi.json(loaded.api().response(service, token, "/v1/reconciliation"));
    }

    @Test
    void everyFigureIsWhatItsOwnerCounts() throws Exception {
        everyProjectionIsReconciled();
    }

    static List<ExpectedFigure> exact() {
        return ExpectedFigure.exact();
    }

    @ParameterizedTest
    @MethodSource("exact")
    void everyExactOrDerivedFigureIsTheOneThatTheProvincePublished(ExpectedFigure figure) throws Exception {
        assertEquals(0, reports.actual(figure).compareTo(figure.value()), figure::toString);
    }

    @ParameterizedTest
    @CsvSource({"2017,124850,51200", "2018,127667,47336", "2019,130251,43048"})
    void householdsAndPoorOfTheProvinceAreThoseOfTheTableOfTotals(int year, long households, long poor)
            throws Exception {
        var report = reports.poverty(year).apply("");
        assertEquals(households + " " + poor + " decided", summary(report));
    }

    @ParameterizedTest
    @CsvSource({"2017,78958,44880", "2018,80710,42042", "2019,82330,38600"})
    void householdsAndPoorOfItsPoorDistrictsAreToo(int year, long households, long poor) throws Exception {
        var report = reports.poverty(year).apply("&designation=POOR_DISTRICT");
        assertEquals(households + " " + poor + " decided", summary(report));
    }

    private static String summary(JsonNode report) {
        return report.path("households") + " " + report.path("poor") + " "
                + report.path("status").asText();
    }

    @ParameterizedTest
    @CsvSource({"2018,51200,7100,410,2826,47336", "2019,47336,7000,390,2322,43048"})
    void escapedRelapsedAndNewlyPoorAreToo(int year, long start, long escaped, long relapsed, long newlyPoor, long end)
            throws Exception {
        var report = reports.movementOfProvince(year);
        var flows = List.of("/start", "/escaped", "/relapsed", "/new", "/end");
        assertEquals(List.of(start, escaped, relapsed, newlyPoor, end), PublicApi.numbers(report, flows));
        var others = List.of("/movedIn", "/movedOut", "/formed", "/dissolved", "/transferredIn", "/transferredOut");
        assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 0L), PublicApi.numbers(report, others));
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019})
    void movementOfEachCommuneIsThatOfTheOwner(int year) throws Exception {
        assertEquals(owners.movement(year), reports.movement(year));
    }

    /** In 2017 nothing was asked: the results were imported. */
    @ParameterizedTest
    @CsvSource({
        "causes,2018",
        "causes,2019",
        "aspirations,2018",
        "aspirations,2019",
        "deprivations,2017",
        "deprivations,2018",
        "deprivations,2019",
        "target-groups,2018",
        "target-groups,2019"
    })
    void answersOfEachCommuneAreThoseOfTheOwner(String slug, int year) throws Exception {
        var ofOwner = owners.answers(slug, year);

        assertEquals(ofOwner, reports.answers(slug, year));
        var ofProvince = new TreeMap<String, List<Long>>();
        ofOwner.forEach((of, households) -> ofProvince.merge(
                of.substring(of.indexOf(' ') + 1), households, (a, b) -> ReportTables.sum(List.of(a, b))));
        assertEquals(ofProvince, reports.answersOfProvince(slug, year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void movementOfTheNearPoorAndTheClassesOfEachCommuneAreThoseOfTheOwner(int year) throws Exception {
        assertEquals(owners.nearPoorMovement(year), reports.nearPoorMovement(year));
        assertEquals(owners.classes(year), reports.classes(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019})
    void communesAndDistrictsSumToTheProvince(int year) throws Exception {
        assertEquals(
                reports.poorProvince(year),
                ReportTables.sum(reports.poverty(year, "commune").values()));
        assertEquals(
                reports.poorProvince(year),
                ReportTables.sum(reports.poverty(year, "district").values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"099", "100", "101"})
    void moneyOfADistrictIsThatOfTheOwner(String district) throws Exception {
        assertEquals(owners.money(district), reports.money(district));
        assertEquals(owners.disbursedByMonth(district), reports.disbursedByMonth(district));
    }

    @Test
    void moneyOf2018IsThatOfTheTableWithoutNewRuralDevelopment() throws Exception {
        var money = reports.money("11");
        assertEquals(
                List.of(422_350L, 311_600L, 110_750L, 112_400L, 29_500L, 152_800L, 127_650L),
                Stream.of("ALL", "DEVELOPMENT", "RECURRENT", "P30A", "P293", "P135", "UNSPECIFIED")
                        .map(key -> money.get(key).getFirst() / 1_000_000)
                        .toList());
        assertFalse(money.containsKey("NRD"));
        assertTrue(money.get("ALL").get(2) < money.get("ALL").get(1), "not everything is disbursed");
    }

    /** Of a household that withdrew, or whose review is not open yet, no event of a result tells one. */
    @Test
    void theCommitmentsOfHouseholdsStandAndAreTold() throws Exception {
        var committed = new CommittedHouseholds(loaded.province());
        var byYear = committed.byYear();
        assertEquals(Set.of("2019 stands", "2019 withdrawn", "2020 stands", "2020 withdrawn"), byYear.keySet());
        var standing = committed.standingOf2019();
        assertTrue(standing.size() > 100, () -> "households that stand: " + standing.size());
        assertEquals(standing, committed.toldIn2019());
    }

    @Test
    void anotherLoadChangesNothing() throws Exception {
        var committed = new CommittedHouseholds(loaded.province());
        var before = committed.byYear();
        loaded.load();
        everyCellIsThatOfTheOwners();
        assertEquals(before, committed.byYear());
    }

    @ParameterizedTest
    @CsvSource({"enumerator,2018-12-30", "commune-officer,2017-01-01", "commune-officer,2019-12-31"})
    void nothingIsDatedIntoADecidedYear(String role, String day) throws Exception {
        var api = loaded.api();
        var refused = api.post(Part.HOUSEHOLD, api.token(role, "03127"), "/v1/households", """
            {"id": "01920000-0000-7000-8000-000000000001", "area": "03127", "registeredOn": "%s", "members": [
                {"name": "Lò Văn Kiểm", "sex": "M", "birthDate": "1986", "ethnicGroup": "03", "relationship": "HEAD"}]}
            """.formatted(day));
        assertEquals(409, refused.statusCode(), refused::asString);
        assertEquals("year-decided", PublicApi.json(refused).path("code").asText());
        everyCellIsThatOfTheOwners();
    }

    @Test
    void anOfficerOfOneWardSeesNoOtherAndNoParameterIsIgnored() throws Exception {
        var officer = new OfficerOfOneWard(loaded.api());
        officer.seesOnlyItsOwnHouseholds();
        officer.seesNothingRestricted();
        officer.mayNotUseUnknownParameters();
    }

    @Test
    void peopleSignInByCodeFlowWithPkceAndPasswordsAreTakenByTheLocalClientAlone() throws Exception {
        var signingIn = new SigningIn(loaded.api());
        signingIn.byCodeFlowWithPkceAPersonGetsATokenThatTheServicesTake();
        signingIn.withoutPkceNobodySignsIn();
        signingIn.passwordsAreTakenByTheLocalClientAlone();
    }

    @Test
    void anOfficerSignsInToThePagesAndOutOfThem() throws Exception {
        new OfficerOnPages(loaded.api()).signsInReadsAndSignsOut();
    }

    @Test
    void machinesSignInByClientCredentialsAndDoWhatTheirScopesName() throws Exception {
        new SigningIn(loaded.api()).byClientCredentialsAMachineDoesWhatItsScopesName();
    }

    @Test
    void everyPageHoldsInChromiumWhatAPageIsHeldTo() throws Exception {
        var walk = pages();
        assertEquals("", walk.findings());
        assertTrue(walk.pages() >= 4, () -> "the first page and that of each year: " + walk.pages());
    }

    @Test
    void aYearOrAnAreaThatIsNotThereIsAPageThatSaysSo() throws Exception {
        assertEquals("", pages().findingsOfUnknown());
    }

    @Test
    void anOfficerSignsInReadsAndSignsOutInChromium() throws Exception {
        var chromium = PagesInChromium.orSkip();
        loaded.api().token("commune-officer", "03127");
        var walk = chromium.signIn(Map.of(
                "VUONLEN_SITE", loaded.province().url(Part.REPORTING).toString(),
                "VUONLEN_REALM", loaded.province().url(Part.KEYCLOAK).toString(),
                "VUONLEN_USER", DemoUsers.name("commune-officer", "03127"),
                "VUONLEN_PASSWORD", DemoUsers.PASSWORD,
                "VUONLEN_FOREIGN_AREA", "03166"));
        assertEquals("", walk.findings() + walk.findingsOfUnknown());
        assertTrue(walk.pages() >= 2, () -> "the pages of officers: " + walk.pages());
    }

    private PagesInChromium.Walk pages() throws Exception {
        if (pages == null) {
            pages = PagesInChromium.orSkip().walk(loaded.province().url(Part.REPORTING));
        }
        return pages;
    }

    /** After all that is about published figures: both values can be read, and the year that follows is restated with it. */
    @Test
    @Order(Integer.MAX_VALUE - 2)
    void reportsTellWhatWasKnownBeforeARestatementAndWhatIsKnownNow() throws Exception {
        var before = List.of(reports.poverty(2018, "commune"), reports.poverty(2019, "commune"));
        var movementBefore = reports.movement(2019);
        var restated = new RestatedDemoYear(loaded.api(), loaded.province());
        assertEquals(2, restated.isProposedAndApproved().size(), "the household in 2018 and in 2019");

        await("the restatement has arrived")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    everyCellIsThatOfTheOwners();
                    assertEquals(owners.movement(2019), reports.movement(2019));
                });
        assertNotEquals(before.getFirst(), reports.poverty(2018, "commune"));
        assertNotEquals(movementBefore, reports.movement(2019));
        var known = reports.knownOn(RestatedDemoYear.DAY_BEFORE);
        assertEquals(before, List.of(known.poverty(2018, "commune"), known.poverty(2019, "commune")));
        assertEquals(movementBefore, known.movement(2019));
        assertEquals(
                owners.movement(2019), reports.knownOn(RestatedDemoYear.FROM).movement(2019));
        assertEquals(
                "900/QĐ-UBND",
                reports.poverty(2018)
                        .apply("")
                        .at("/restated/0/decision/number")
                        .asText());
    }

    /** After all that is about the areas of the files; it opens the review that the clients need. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void reportsAndMoneyFollowAChangeOfAreas() throws Exception {
        occasion();
        var change = new AreaReform(loaded.api(), loaded.province());
        var before = change.households();
        change.isProposedAndApproved();
        await("the change has arrived")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertEquals(change.householdsOfTheOwner(), change.households()));
        assertEquals(AreaReform.total(before), AreaReform.total(change.households()));
        change.newCommunesTakeMoney(occasion.budget());
        everyCellIsThatOfTheOwners();
        everyProjectionIsReconciled();
    }

    /** The clients come last: they open a review of a later year, after which the demo cannot be loaded into its years. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theGeneratedJavaClientDrivesTheSuite() throws Exception {
        var client = new JavaClient(occasion());
        client.everyPageOfTheCommunesIsRead();
        client.moneyBeyond32BitsIsRead();
        client.anExportIsTakenAsBytes();
        client.aSurveyTellsWhatWasAskedFromWhatWasNot();
        client.anAllocationIsProposedAndApproved();
        client.aRefusalIsAProblem();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theGeneratedTypeScriptClientDrivesTheSuite() throws Exception {
        new TypeScriptClient(occasion(), NodeTools.orSkip()).isCompiledStrictlyAndDrivesTheSuite();
    }

    private ClientOccasion occasion() throws Exception {
        if (occasion == null) {
            occasion = ClientOccasion.in(loaded.api());
        }
        return occasion;
    }
}
