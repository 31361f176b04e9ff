package vn.vuonlen.household.area;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.vuonlen.household.HouseholdFixture.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.area.AreaFiles.Designation;
import vn.vuonlen.household.area.AreaFiles.Succession;
import vn.vuonlen.household.area.AreaFiles.Unit;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** 2018 is decided, then the province starts with corrected files. */
@QuarkusTest
class DecidedAreasTest {

    private static final AreaFiles PACKAGED = AreaFiles.packaged();

    /** Tà Lèng, which became part of Thanh Minh in 2020. */
    private static final String MERGED = "03144";

    private static final String RURAL = HouseholdFixture.RURAL;

    @Inject
    HouseholdFixture fixture;

    @Inject
    LoadAreas loadAreas;

    private String versions;

    @BeforeEach
    void decide2018() {
        fixture.empty();
        fixture.year(2018, Map.of(fixture.household(RURAL), 500_000L));
        versions = versions();
    }

    @AfterEach
    void reloadThePackagedFiles() throws SQLException {
        fixture.empty();
        fixture.sql("DELETE FROM area WHERE code = '03999'");
        loadAreas.load(PACKAGED);
    }

    static Stream<Arguments> alterations() {
        return Stream.of(
                arguments("residence", "areas.csv: 03163 from 2015-01-01", units(RURAL, u -> of(u, "PHUONG"))),
                arguments("parent", "areas.csv: 03163 from 2015-01-01", units(RURAL, u -> under(u, "097"))),
                arguments(
                        "last day",
                        "area-lineage.csv: 03144 to 03145 on 2018-12-31; areas.csv: 03144 from 2015-01-01",
                        merged("2018-12-31")),
                arguments("first day", "areas.csv: 03144 from 2015-01-01", units(MERGED, u -> from(u, "2015-01-02"))),
                arguments("a unit more", "areas.csv: 03999 from 2018-12-31", withUnit("03999", "2018-12-31")),
                arguments(
                        "a merger more",
                        "area-lineage.csv: 03163 to 03164 on 2018-12-31",
                        withSuccession("2018-12-31", RURAL, "03164")),
                arguments(
                        "a designation more",
                        "designations.csv: 03144 BORDER_COMMUNE",
                        withDesignation(MERGED, "BORDER_COMMUNE", "2018-12-31", "2019-12-31")),
                arguments(
                        "a designation shorter",
                        "designations.csv: 096 POOR_DISTRICT_GROUP_1",
                        designations("096", "2017-12-31", d -> lasting(d, "2015-01-01", "2017-06-30"))),
                arguments(
                        "a designation less",
                        "designations.csv: 096 POOR_DISTRICT_GROUP_1",
                        designations("096", "2020-12-31", d -> lasting(d, "2019-01-01", "2020-12-31"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alterations")
    void aChangeOfADecidedDayStopsTheStart(String what, String row, AreaFiles files) {
        var refused = assertThrows(IllegalStateException.class, () -> loadAreas.load(files));

        assertEquals(
                "The figures up to 2018-12-31 are decided, and a change of these rows would alter them: " + row
                        + ". Leave what holds until then as it is and date the change after 2018-12-31; what has to be"
                        + " put right up to then needs a restatement by the province.",
                refused.getMessage());
        assertEquals(versions, versions());
    }

    static Stream<Arguments> laterChanges() {
        return Stream.of(
                arguments("a name", units(RURAL, u -> named(u, "Mường Tong"))),
                arguments("a merger on the day after", merged("2019-01-01")),
                arguments("a unit more", withUnit("03999", "2019-01-01")),
                arguments("a merger more", withSuccession("2019-01-01", RURAL, "03164")),
                arguments("a designation more", withDesignation(MERGED, "BORDER_COMMUNE", "2019-01-01", "2019-12-31")),
                arguments(
                        "a designation that ends earlier",
                        designations("096", "2020-12-31", d -> lasting(d, "2018-01-01", "2018-12-31"))),
                arguments("a designation in other rows", divided("096", "2017-12-31", "2016-06-30")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laterChanges")
    void aChangeThatAltersNoDecidedDayGoesThrough(String what, AreaFiles files) throws SQLException {
        loadAreas.load(files);

        assertNotEquals(versions, versions());
    }

    /** The merger of 2025 came when years were long decided. */
    @Test
    void theMergerOfAllCommunesGoesThrough() throws SQLException {
        var ends = LocalDate.of(2025, 6, 30);
        fixture.empty();
        loadAreas.load(PACKAGED);
        fixture.sql("DELETE FROM area_succession WHERE effective_date = '2025-07-01'");
        fixture.sql(
                "DELETE FROM area_designation WHERE area_id IN (SELECT id FROM area WHERE valid_from = '2025-07-01')");
        fixture.sql("DELETE FROM area WHERE valid_from = '2025-07-01'");
        fixture.sql("UPDATE area SET valid_to = NULL WHERE valid_to = '" + ends + "'");
        fixture.year(2018, Map.of(fixture.household(RURAL), 500_000L));

        loadAreas.load(PACKAGED);

        as(TestTokens.of("auditor", "11"))
                .get("/v1/areas?level=COMMUNE&limit=500&asOf=2025-07-01")
                .then()
                .body("items", hasSize(45));
        as(TestTokens.of("auditor", "11"))
                .get("/v1/areas?level=COMMUNE&limit=500&asOf=2018-12-31")
                .then()
                .body("items", hasSize(130))
                .body("items.find { it.code == '03163' }.validTo", equalTo(ends.toString()));
    }

    private String versions() {
        return fixture.value("SELECT sum(version) FROM area");
    }

    private static AreaFiles units(String code, UnaryOperator<Unit> correction) {
        return new AreaFiles(
                PACKAGED.units().stream()
                        .map(u -> u.code().equals(code) && u.from().equals(AreaFiles.RECORDS_BEGIN)
                                ? correction.apply(u)
                                : u)
                        .toList(),
                PACKAGED.successions(),
                PACKAGED.designations());
    }

    /** The merger of 2020 on another day, and the end of the merged unit. */
    private static AreaFiles merged(String on) {
        var units = units(MERGED, u -> until(u, LocalDate.parse(on).minusDays(1).toString()));
        return new AreaFiles(
                units.units(),
                PACKAGED.successions().stream()
                        .map(s -> s.fromCode().equals(MERGED)
                                ? new Succession(
                                        LocalDate.parse(on), s.legalInstrument(), s.kind(), s.fromCode(), s.toCode())
                                : s)
                        .toList(),
                units.designations());
    }

    private static AreaFiles withUnit(String code, String from) {
        var units = new ArrayList<>(PACKAGED.units());
        units.add(new Unit(code, LocalDate.parse(from), null, "096", "COMMUNE", "XA", "Mường Mới", null));
        return new AreaFiles(units, PACKAGED.successions(), PACKAGED.designations());
    }

    private static AreaFiles withSuccession(String on, String from, String to) {
        var successions = new ArrayList<>(PACKAGED.successions());
        successions.add(new Succession(LocalDate.parse(on), "Nghị quyết", "TRANSFER", from, to));
        return new AreaFiles(PACKAGED.units(), successions, PACKAGED.designations());
    }

    private static AreaFiles withDesignation(String code, String designation, String from, String to) {
        var designations = new ArrayList<>(PACKAGED.designations());
        designations.add(new Designation(code, designation, LocalDate.parse(from), LocalDate.parse(to), "x", "sample"));
        return new AreaFiles(PACKAGED.units(), PACKAGED.successions(), designations);
    }

    /** The designations of the unit that end on this day. */
    private static AreaFiles designations(String code, String end, UnaryOperator<Designation> correction) {
        return new AreaFiles(
                PACKAGED.units(),
                PACKAGED.successions(),
                PACKAGED.designations().stream()
                        .map(d -> isOf(code, end, d) ? correction.apply(d) : d)
                        .toList());
    }

    private static AreaFiles divided(String code, String end, String at) {
        var designations = new ArrayList<Designation>();
        for (var d : PACKAGED.designations()) {
            if (isOf(code, end, d)) {
                designations.add(lasting(d, d.from().toString(), at));
                designations.add(lasting(d, LocalDate.parse(at).plusDays(1).toString(), end));
            } else {
                designations.add(d);
            }
        }
        return new AreaFiles(PACKAGED.units(), PACKAGED.successions(), designations);
    }

    private static boolean isOf(String code, String end, Designation d) {
        return d.code().equals(code) && LocalDate.parse(end).equals(d.to());
    }

    private static Designation lasting(Designation d, String from, String to) {
        return new Designation(
                d.code(),
                d.designation(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                d.legalInstrument(),
                d.certainty());
    }

    private static Unit of(Unit u, String type) {
        return new Unit(u.code(), u.from(), u.to(), u.parentCode(), u.level(), type, u.name(), u.alias());
    }

    private static Unit under(Unit u, String parent) {
        return new Unit(u.code(), u.from(), u.to(), parent, u.level(), u.type(), u.name(), u.alias());
    }

    private static Unit until(Unit u, String to) {
        return new Unit(
                u.code(), u.from(), LocalDate.parse(to), u.parentCode(), u.level(), u.type(), u.name(), u.alias());
    }

    private static Unit from(Unit u, String from) {
        return new Unit(
                u.code(), LocalDate.parse(from), u.to(), u.parentCode(), u.level(), u.type(), u.name(), u.alias());
    }

    private static Unit named(Unit u, String name) {
        return new Unit(u.code(), u.from(), u.to(), u.parentCode(), u.level(), u.type(), name, u.alias());
    }
}
