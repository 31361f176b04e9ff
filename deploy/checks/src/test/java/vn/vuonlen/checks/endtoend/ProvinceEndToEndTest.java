package vn.vuonlen.checks.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything at once, as {@code ./vuonlen up} starts and fills it, looked at from outside and from behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvinceEndToEndTest {

    private LoadedProvince loaded;
    private Reports reports;
    private Owners owners;

    @BeforeAll
    void loadTheProvince() throws Exception {
        loaded = new LoadedProvince();
        reports = new Reports(loaded.doors());
        owners = new Owners(loaded.province());
        await("the reports have heard everything")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(this::everyCellOfTheOwners);
    }

    @AfterAll
    void nothingIsLeftBehind() throws Exception {
        if (loaded != null) {
            assertEquals(List.of(), loaded.deaths());
            loaded.close();
        }
    }

    private void everyCellOfTheOwners() throws Exception {
        assertEquals(owners.money("11"), reports.money("11"));
        for (int year = 2017; year <= 2019; year++) {
            assertEquals(owners.poverty(year), reports.poverty(year, "commune"));
        }
    }

    static List<Published> exactly() {
        return Published.exactly();
    }

    @ParameterizedTest
    @MethodSource("exactly")
    @DisplayName("every exact and derived figure is what the province published")
    void published(Published figure) throws Exception {
        assertEquals(0, reports.actual(figure).compareTo(figure.value()), figure::toString);
    }

    @ParameterizedTest
    @CsvSource({"2017,124850,51200", "2018,127667,47336", "2019,130251,43048"})
    @DisplayName("the province's households and poor are those of the table of totals")
    void totals(int year, long households, long poor) throws Exception {
        var report = reports.poverty(year).apply("");
        assertEquals(households + " " + poor + " decided", said(report));
    }

    @ParameterizedTest
    @CsvSource({"2017,78958,44880", "2018,80710,42042", "2019,82330,38600"})
    @DisplayName("so are those of its poor districts")
    void poorDistricts(int year, long households, long poor) throws Exception {
        var report = reports.poverty(year).apply("&designation=POOR_DISTRICT");
        assertEquals(households + " " + poor + " decided", said(report));
    }

    private static String said(JsonNode report) {
        return report.path("households") + " " + report.path("poor") + " "
                + report.path("status").asText();
    }

    @ParameterizedTest
    @CsvSource({"2018,51200,7100,410,2826,47336", "2019,47336,7000,390,2322,43048"})
    @DisplayName("so is who escaped, relapsed and became poor, and nothing else moved")
    void movement(int year, long start, long escaped, long relapsed, long newlyPoor, long end) throws Exception {
        var report = reports.movementOfProvince(year);
        var flows = List.of("/start", "/escaped", "/relapsed", "/new", "/end");
        assertEquals(List.of(start, escaped, relapsed, newlyPoor, end), Doors.numbers(report, flows));
        var others = List.of("/movedIn", "/movedOut", "/formed", "/dissolved", "/transferredIn", "/transferredOut");
        assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 0L), Doors.numbers(report, others));
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019})
    @DisplayName("movement is, cell by cell, what the owner's database says")
    void movementOfCommunes(int year) throws Exception {
        assertEquals(owners.movement(year), reports.movement(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019})
    @DisplayName("communes sum to districts, and districts to the province")
    void sums(int year) throws Exception {
        assertEquals(
                reports.poorProvince(year), sum(reports.poverty(year, "commune").values()));
        assertEquals(
                reports.poorProvince(year),
                sum(reports.poverty(year, "district").values()));
    }

    private static List<Long> sum(Collection<List<Long>> rows) {
        return IntStream.range(0, rows.iterator().next().size())
                .mapToObj(column ->
                        rows.stream().mapToLong(row -> row.get(column)).sum())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"099", "100", "101"})
    @DisplayName("the money of a district is what the owner's database says")
    void moneyOfDistricts(String district) throws Exception {
        assertEquals(owners.money(district), reports.money(district));
    }

    @Test
    @DisplayName("the money of 2018 is that of the table, and New Rural Development stands apart")
    void money() throws Exception {
        var money = reports.money("11");
        assertEquals(
                List.of(422_350L, 311_600L, 110_750L, 112_400L, 29_500L, 152_800L, 127_650L),
                Stream.of("ALL", "DEVELOPMENT", "RECURRENT", "P30A", "P293", "P135", "UNSPECIFIED")
                        .map(key -> money.get(key).getFirst() / 1_000_000)
                        .toList());
        assertFalse(money.containsKey("NRD"));
        assertTrue(money.get("ALL").get(2) < money.get("ALL").get(1), "not everything is disbursed");
    }

    @Test
    @DisplayName("another load changes nothing")
    void again() throws Exception {
        loaded.load();
        everyCellOfTheOwners();
    }

    @Test
    @DisplayName("an officer of a ward sees no other, and an unknown parameter is refused")
    void strangers() throws Exception {
        var stranger = new StrangerAtTheDoor(loaded.doors());
        stranger.seesOnlyItsOwnHouseholds();
        stranger.isToldNothingRestricted();
        stranger.mayNotAskWhatIsUnknown();
    }
}
