package vn.vuonlen.household.area;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.vuonlen.household.HouseholdFixture.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.area.AreaFiles.Change;
import vn.vuonlen.household.area.AreaFiles.Named;
import vn.vuonlen.household.area.AreaFiles.Unit;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.TopicReader;

/** A start with files that were corrected since the last one. */
@QuarkusTest
class LoadAreasTest {

    private static final AreaFiles SHIPPED = AreaFiles.shipped();

    /** Tà Lèng, which became part of Thanh Minh in 2020. */
    private static final String MERGED = "03144";

    /** Nà Tấu, which came from one district to another in 2020 and kept its code. */
    private static final String MOVED = "03316";

    /** Mường Nhé, a poor district of group 1. */
    private static final String POOR_DISTRICT = "096";

    @Inject
    HouseholdFixture village;

    @Inject
    LoadAreas loadAreas;

    private long versions;

    @BeforeEach
    void asShipped() {
        versions = versions();
    }

    @AfterEach
    void backToTheShippedFiles() throws SQLException {
        loadAreas.load(SHIPPED);
    }

    @Test
    void theSameFilesAgainChangeNothing() throws SQLException {
        loadAreas.load(SHIPPED);

        assertEquals(versions, versions());
    }

    @Test
    void aUnitIsCorrected() throws SQLException {
        var version = version(MERGED);

        loadAreas.load(new AreaFiles(
                changed(SHIPPED.units(), u -> u.code().equals(MERGED) ? renamed("Tà Lẻng", u) : u),
                SHIPPED.changes(),
                SHIPPED.designations()));

        unit(MERGED).body("name", equalTo("Tà Lẻng"));
        onlyTheVersionOf(MERGED, version);
        try (var listener = new TopicReader("household.area.v1")) {
            assertEquals(
                    "Tà Lẻng",
                    JsonPath.from(listener.newest(idOf(MERGED), version + 1).value())
                            .getString("name"));
        }
    }

    /** And with it the last day of the unit that bore the code before, and the day of its succession. */
    @Test
    void aFirstDayIsCorrectedAndTheUnitIsStillItself() throws SQLException {
        var id = idOf(MOVED, "2021-12-31");
        var first = LocalDate.of(2020, 2, 1);

        loadAreas.load(new AreaFiles(
                changed(SHIPPED.units(), u -> u.code().equals(MOVED) && u.to() != null ? passedOn(first, u) : u),
                changed(
                        SHIPPED.changes(),
                        c -> c.fromCode().equals(MOVED) && c.on().getYear() == 2020 ? on(first, c) : c),
                SHIPPED.designations()));

        assertEquals(id, idOf(MOVED, "2021-12-31"));
        as(TestTokens.of("auditor", "11"))
                .get("/v1/areas/" + id)
                .then()
                .body("validFrom", equalTo("2020-02-01"))
                .body("successors", hasSize(1));
        unit(MOVED)
                .body("validTo", equalTo("2020-01-31"))
                .body("successors.effectiveDate", equalTo(List.of("2020-02-01")));
        assertEquals(versions + 2, versions());
    }

    @Test
    void aSuccessionIsCorrected() throws SQLException {
        var version = version(MERGED);

        loadAreas.load(withChanges(
                changed(SHIPPED.changes(), c -> c.fromCode().equals(MERGED) ? by("Nghị quyết 816", c) : c)));

        unit(MERGED).body("successors", hasSize(1)).body("successors[0].legalInstrument", equalTo("Nghị quyết 816"));
        onlyTheVersionOf(MERGED, version);
    }

    @Test
    void aSuccessionThatTheFileLacksIsGone() throws SQLException {
        var version = version(MERGED);

        loadAreas.load(withChanges(without(SHIPPED.changes(), c -> c.fromCode().equals(MERGED))));

        unit(MERGED).body("successors", hasSize(0));
        onlyTheVersionOf(MERGED, version);
    }

    @Test
    void aDesignationIsCorrected() throws SQLException {
        var version = version(POOR_DISTRICT);

        loadAreas.load(withDesignations(changed(
                SHIPPED.designations(),
                d -> d.code().equals(POOR_DISTRICT) && d.to().getYear() == 2017 ? until("2017-06-30", d) : d)));

        unit(POOR_DISTRICT).body("designations[0].validTo", equalTo("2017-06-30"));
        list("asOf=2017-07-01&designation=POOR_DISTRICT_GROUP_1")
                .body("items.findAll { it.code == '096' }", hasSize(0));
        onlyTheVersionOf(POOR_DISTRICT, version);
    }

    /** Nà Tấu came to another district in 2020: nobody would see that the unit since then is not designated. */
    @Test
    void aDesignationDoesNotOutliveItsUnit() {
        var designations = new ArrayList<>(SHIPPED.designations());
        designations.add(new Named(
                "03316",
                "PROGRAMME_135_COMMUNE",
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2020, 12, 31),
                "Quyết định 900/QĐ-TTg",
                "derived"));

        var refused = assertThrows(IllegalStateException.class, () -> loadAreas.load(withDesignations(designations)));

        assertEquals(
                "PROGRAMME_135_COMMUNE of area 03316 from 2016-01-01 goes on after the unit ended on 2019-12-31:"
                        + " end it there, and give the unit after it a line of its own",
                refused.getMessage());
    }

    @Test
    void aDesignationThatTheFileLacksIsGone() throws SQLException {
        var version = version(POOR_DISTRICT);

        loadAreas.load(
                withDesignations(without(SHIPPED.designations(), d -> d.code().equals(POOR_DISTRICT))));

        unit(POOR_DISTRICT).body("designations", hasSize(0));
        onlyTheVersionOf(POOR_DISTRICT, version);
    }

    @Test
    void aNewDesignationIsThere() throws SQLException {
        var version = version(MERGED);
        var more = new ArrayList<>(SHIPPED.designations());
        more.add(new Named(
                MERGED, "BORDER_COMMUNE", LocalDate.of(2015, 1, 1), LocalDate.of(2019, 12, 31), "x", "sample"));

        loadAreas.load(withDesignations(more));

        list("asOf=2018-12-31&designation=BORDER_COMMUNE").body("items.code", equalTo(List.of(MERGED)));
        onlyTheVersionOf(MERGED, version);
    }

    /** It may be referred to by households and results, and others have heard of it. */
    @Test
    void aUnitThatTheFileLacksStays() throws SQLException {
        loadAreas.load(new AreaFiles(
                without(SHIPPED.units(), u -> u.code().equals(HouseholdFixture.RURAL)),
                without(SHIPPED.changes(), c -> c.toCode().equals(HouseholdFixture.RURAL)),
                without(SHIPPED.designations(), d -> d.code().equals(HouseholdFixture.RURAL))));

        unit(HouseholdFixture.RURAL).body("name", equalTo("Mường Toong")).body("designations", hasSize(0));
    }

    private static ValidatableResponse unit(String code) {
        return as(TestTokens.of("auditor", "11"))
                .get("/v1/areas/" + idOf(code))
                .then()
                .statusCode(200);
    }

    /** Of the commune or district of 2018. */
    private static String idOf(String code) {
        return idOf(code, "2018-12-31");
    }

    private static String idOf(String code, String day) {
        return list("limit=500&asOf=" + day).extract().path("items.find { it.code == '" + code + "' }.id");
    }

    private static ValidatableResponse list(String query) {
        return as(TestTokens.of("auditor", "11"))
                .get("/v1/areas?" + query)
                .then()
                .statusCode(200);
    }

    private void onlyTheVersionOf(String code, long before) {
        assertEquals(before + 1, version(code));
        assertEquals(versions + 1, versions());
    }

    private long version(String code) {
        return Long.parseLong(village.value(
                "SELECT version FROM area WHERE code = '%s' AND valid @> date '2018-12-31'".formatted(code)));
    }

    private long versions() {
        return Long.parseLong(village.value("SELECT sum(version) FROM area"));
    }

    private static AreaFiles withChanges(List<Change> changes) {
        return new AreaFiles(SHIPPED.units(), changes, SHIPPED.designations());
    }

    private static AreaFiles withDesignations(List<Named> designations) {
        return new AreaFiles(SHIPPED.units(), SHIPPED.changes(), designations);
    }

    private static <T> List<T> changed(List<T> rows, UnaryOperator<T> correction) {
        return rows.stream().map(correction).toList();
    }

    private static <T> List<T> without(List<T> rows, Predicate<T> what) {
        return rows.stream().filter(what.negate()).toList();
    }

    private static Unit renamed(String name, Unit u) {
        return new Unit(u.code(), u.from(), u.to(), u.parentCode(), u.level(), u.type(), name, u.alias());
    }

    /** The earlier bearer of the code ends, the later one begins. */
    private static Unit passedOn(LocalDate day, Unit u) {
        var earlier = u.from().equals(AreaFiles.RECORDS_BEGIN);
        return new Unit(
                u.code(),
                earlier ? u.from() : day,
                earlier ? day.minusDays(1) : u.to(),
                u.parentCode(),
                u.level(),
                u.type(),
                u.name(),
                u.alias());
    }

    private static Change on(LocalDate day, Change c) {
        return new Change(day, c.legalInstrument(), c.kind(), c.fromCode(), c.toCode());
    }

    private static Change by(String instrument, Change c) {
        return new Change(c.on(), instrument, c.kind(), c.fromCode(), c.toCode());
    }

    private static Named until(String end, Named d) {
        return new Named(d.code(), d.designation(), d.from(), LocalDate.parse(end), d.legalInstrument(), d.certainty());
    }
}
