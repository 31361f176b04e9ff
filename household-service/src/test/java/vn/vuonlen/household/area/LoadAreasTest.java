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
import vn.vuonlen.household.area.AreaFiles.Designation;
import vn.vuonlen.household.area.AreaFiles.Succession;
import vn.vuonlen.household.area.AreaFiles.Unit;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.TopicReader;

/** A start with files that were corrected since the last start. */
@QuarkusTest
class LoadAreasTest {

    private static final AreaFiles PACKAGED = AreaFiles.packaged();

    /** Tà Lèng, which became part of Thanh Minh in 2020. */
    private static final String MERGED = "03144";

    /** Nà Tấu, which moved to another district in 2020 with the same code. */
    private static final String MOVED = "03316";

    /** Mường Nhé, a poor district of group 1. */
    private static final String POOR_DISTRICT = "096";

    @Inject
    HouseholdFixture fixture;

    @Inject
    LoadAreas loadAreas;

    private long versions;

    /** Without a decided year, see {@link DecidedAreasTest}. */
    @BeforeEach
    void rememberVersions() {
        fixture.empty();
        versions = versions();
    }

    @AfterEach
    void reloadThePackagedFiles() throws SQLException {
        loadAreas.load(PACKAGED);
    }

    @Test
    void theSameFilesAgainChangeNothing() throws SQLException {
        loadAreas.load(PACKAGED);

        assertEquals(versions, versions());
    }

    @Test
    void aUnitIsCorrected() throws SQLException {
        var version = version(MERGED);

        loadAreas.load(new AreaFiles(
                changed(PACKAGED.units(), u -> u.code().equals(MERGED) ? renamed("Tà Lẻng", u) : u),
                PACKAGED.successions(),
                PACKAGED.designations()));

        unit(MERGED).body("name", equalTo("Tà Lẻng"));
        assertOnlyRaised(MERGED, version);
        try (var reader = new TopicReader("household.area.v1")) {
            assertEquals(
                    "Tà Lẻng",
                    JsonPath.from(reader.newest(idOf(MERGED), version + 1).value())
                            .getString("name"));
        }
    }

    /** Together with the last day of the unit that had the code before, and the date of the succession. */
    @Test
    void aUnitWhoseFirstDayIsCorrectedKeepsItsId() throws SQLException {
        var id = idOf(MOVED, "2021-12-31");
        var first = LocalDate.of(2020, 2, 1);

        loadAreas.load(new AreaFiles(
                changed(PACKAGED.units(), u -> u.code().equals(MOVED) && u.to() != null ? handedOver(first, u) : u),
                changed(
                        PACKAGED.successions(),
                        c -> c.fromCode().equals(MOVED) && c.on().getYear() == 2020 ? on(first, c) : c),
                PACKAGED.designations()));

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

        loadAreas.load(withSuccessions(
                changed(PACKAGED.successions(), c -> c.fromCode().equals(MERGED) ? by("Nghị quyết 816", c) : c)));

        unit(MERGED).body("successors", hasSize(1)).body("successors[0].legalInstrument", equalTo("Nghị quyết 816"));
        assertOnlyRaised(MERGED, version);
    }

    @Test
    void aSuccessionMissingFromTheFileIsDeleted() throws SQLException {
        var version = version(MERGED);

        loadAreas.load(withSuccessions(
                without(PACKAGED.successions(), c -> c.fromCode().equals(MERGED))));

        unit(MERGED).body("successors", hasSize(0));
        assertOnlyRaised(MERGED, version);
    }

    @Test
    void aDesignationIsCorrected() throws SQLException {
        var version = version(POOR_DISTRICT);

        loadAreas.load(withDesignations(changed(
                PACKAGED.designations(),
                d -> d.code().equals(POOR_DISTRICT) && d.to().getYear() == 2017 ? until("2017-06-30", d) : d)));

        unit(POOR_DISTRICT).body("designations[0].validTo", equalTo("2017-06-30"));
        list("asOf=2017-07-01&designation=POOR_DISTRICT_GROUP_1")
                .body("items.findAll { it.code == '096' }", hasSize(0));
        assertOnlyRaised(POOR_DISTRICT, version);
    }

    /** Nà Tấu moved in 2020: it would go unnoticed that the new unit is not designated. */
    @Test
    void aDesignationThatOutlastsItsUnitIsRefused() {
        var designations = new ArrayList<>(PACKAGED.designations());
        designations.add(new Designation(
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
    void aDesignationMissingFromTheFileIsDeleted() throws SQLException {
        var version = version(POOR_DISTRICT);

        loadAreas.load(
                withDesignations(without(PACKAGED.designations(), d -> d.code().equals(POOR_DISTRICT))));

        unit(POOR_DISTRICT).body("designations", hasSize(0));
        assertOnlyRaised(POOR_DISTRICT, version);
    }

    @Test
    void aNewDesignationIsInserted() throws SQLException {
        var version = version(MERGED);
        var more = new ArrayList<>(PACKAGED.designations());
        more.add(new Designation(
                MERGED, "BORDER_COMMUNE", LocalDate.of(2015, 1, 1), LocalDate.of(2019, 12, 31), "x", "sample"));

        loadAreas.load(withDesignations(more));

        list("asOf=2018-12-31&designation=BORDER_COMMUNE").body("items.code", equalTo(List.of(MERGED)));
        assertOnlyRaised(MERGED, version);
    }

    /** Households, results and consumers of its events may refer to it. */
    @Test
    void aUnitMissingFromTheFileStays() throws SQLException {
        loadAreas.load(new AreaFiles(
                without(PACKAGED.units(), u -> u.code().equals(HouseholdFixture.RURAL)),
                without(PACKAGED.successions(), c -> c.toCode().equals(HouseholdFixture.RURAL)),
                without(PACKAGED.designations(), d -> d.code().equals(HouseholdFixture.RURAL))));

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

    private void assertOnlyRaised(String code, long before) {
        assertEquals(before + 1, version(code));
        assertEquals(versions + 1, versions());
    }

    private long version(String code) {
        return Long.parseLong(fixture.value(
                "SELECT version FROM area WHERE code = '%s' AND valid @> date '2018-12-31'".formatted(code)));
    }

    private long versions() {
        return Long.parseLong(fixture.value("SELECT sum(version) FROM area"));
    }

    private static AreaFiles withSuccessions(List<Succession> successions) {
        return new AreaFiles(PACKAGED.units(), successions, PACKAGED.designations());
    }

    private static AreaFiles withDesignations(List<Designation> designations) {
        return new AreaFiles(PACKAGED.units(), PACKAGED.successions(), designations);
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

    /** The earlier unit with the code ends the day before, the later one begins. */
    private static Unit handedOver(LocalDate day, Unit u) {
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

    private static Succession on(LocalDate day, Succession s) {
        return new Succession(day, s.legalInstrument(), s.kind(), s.fromCode(), s.toCode());
    }

    private static Succession by(String instrument, Succession s) {
        return new Succession(s.on(), instrument, s.kind(), s.fromCode(), s.toCode());
    }

    private static Designation until(String end, Designation d) {
        return new Designation(
                d.code(), d.designation(), d.from(), LocalDate.parse(end), d.legalInstrument(), d.certainty());
    }
}
