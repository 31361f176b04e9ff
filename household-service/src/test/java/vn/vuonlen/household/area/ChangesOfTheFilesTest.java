package vn.vuonlen.household.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.vuonlen.household.areachange.AreaChangeFixture.approve;
import static vn.vuonlen.household.areachange.AreaChangeFixture.change;
import static vn.vuonlen.household.areachange.AreaChangeFixture.changed;
import static vn.vuonlen.household.areachange.AreaChangeFixture.proposed;
import static vn.vuonlen.household.areachange.AreaChangeFixture.unit;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.area.AreaFiles.Succession;
import vn.vuonlen.household.area.AreaFiles.Unit;
import vn.vuonlen.household.areachange.AreaChangeFixture;

/** The files and the door write the same areas, and neither undoes what the other did. */
@QuarkusTest
class ChangesOfTheFilesTest {

    private static final AreaFiles PACKAGED = AreaFiles.packaged();

    private static final LocalDate OF_2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate OF_2025 = LocalDate.of(2025, 7, 1);

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2018, 12, 31),
            OF_2020.minusDays(1),
            OF_2020,
            OF_2025.minusDays(1),
            OF_2025,
            OF_2025.plusDays(30));

    /** Of every day, by the ids that others refer to. */
    private static final String MAP = """
            SELECT string_agg(concat_ws(' ', area_id, from_date, to_date, unit_id, residence), E'\\n'
                ORDER BY area_id, from_date) FROM area_unit
            """;

    private static final String UNITS = """
            SELECT string_agg(concat_ws(' ', a.code, a.valid_from, a.valid_to, a.name, a.level, a.type, a.residence, p.code),
                E'\\n' ORDER BY a.code, a.valid_from) FROM area a LEFT JOIN area p ON p.id = a.parent_id
            """;

    @Inject
    HouseholdFixture fixture;

    @Inject
    AreaChangeFixture areas;

    @Inject
    LoadAreas loadAreas;

    @BeforeEach
    void theAreasOfTheFiles() {
        areas.restore();
    }

    @AfterEach
    void reloadThePackagedFiles() throws SQLException {
        fixture.empty();
        fixture.sql("TRUNCATE area_change; DELETE FROM area WHERE valid_from > '2025-07-01'");
        fixture.sql("UPDATE area SET source = 'FILE'; UPDATE area_succession SET source = 'FILE';"
                + " UPDATE area_designation SET source = 'FILE'");
        loadAreas.load(PACKAGED);
        areas.restore();
    }

    /** 130 communes in ten districts become 129 and then 45 without districts, by two resolutions. */
    @Test
    void theChangesOf2020And2025ComeThroughTheDoorAsFromTheFiles() {
        var map = fixture.value(MAP);
        var units = fixture.value(UNITS);
        forgetTheChanges();
        aHouseholdInEachCommune();

        approve(proposed(change(OF_2020, of2020()))).statusCode(200);
        approve(proposed(change(OF_2025, of2025()))).statusCode(200);

        assertEquals(units, fixture.value(UNITS));
        assertEquals(map, fixture.value(MAP));
        for (var day : DAYS) {
            assertEquals("130 130", households(day), day.toString());
        }
    }

    /** A start makes the areas equal to the files, apart from what the province has changed since. */
    @Test
    void theNextStartLeavesAChangeAsItIs() throws SQLException {
        changed(Map.of(
                "kind", "MERGE", "units", List.of("03127", "03334"), "into", unit("03999", "Điện Biên Mới", "PHUONG")));
        var versions = fixture.value("SELECT sum(version) FROM area");

        loadAreas.load(PACKAGED);

        assertEquals(versions, fixture.value("SELECT sum(version) FROM area"));
        assertNull(fixture.value("SELECT id FROM area WHERE code = '03127' AND valid @> date '2025-08-01'"));
        assertEquals("2", fixture.value("SELECT count(*) FROM area_succession WHERE effective_date = '2025-08-01'"));
    }

    private void forgetTheChanges() {
        fixture.sql("""
                DELETE FROM area_succession;
                DELETE FROM area_designation WHERE area_id IN (SELECT id FROM area WHERE valid_from > '2015-01-01');
                DELETE FROM area WHERE valid_from > '2015-01-01';
                UPDATE area SET valid_to = NULL
                """);
    }

    private void aHouseholdInEachCommune() {
        PACKAGED.units().stream()
                .filter(unit -> unit.level().equals("COMMUNE") && unit.from().equals(AreaFiles.RECORDS_BEGIN))
                .forEach(unit -> fixture.household(unit.code()));
    }

    /** How many have a place on the day, and how many places all of them have there; only communes of the day count. */
    private String households(LocalDate day) {
        return fixture.value("""
                SELECT count(DISTINCT s.household_id) || ' ' || count(*) FROM household_stay s
                JOIN area_unit u ON u.area_id = s.area_id AND date '%1$s' BETWEEN u.from_date AND coalesce(u.to_date, 'infinity')
                JOIN area unit ON unit.id = u.unit_id AND unit.level = 'COMMUNE' AND unit.valid @> date '%1$s'
                WHERE date '%1$s' BETWEEN s.from_date AND coalesce(s.to_date, 'infinity')
                """.formatted(day));
    }

    private static Map<?, ?>[] of2020() {
        return successions(OF_2020)
                .map(s -> s.kind().equals("MERGE")
                        ? Map.<String, Object>of("kind", "MERGE", "units", List.of(s.fromCode()), "to", s.toCode())
                        : Map.<String, Object>of(
                                "kind",
                                "REPARENT",
                                "unit",
                                s.fromCode(),
                                "parent",
                                founded(s, OF_2020).parentCode()))
                .toArray(Map<?, ?>[]::new);
    }

    private static Map<?, ?>[] of2025() {
        var merged = successions(OF_2025)
                .collect(Collectors.groupingBy(Succession::toCode, TreeMap::new, Collectors.toList()));
        var acts = new ArrayList<Map<String, Object>>();
        acts.add(Map.of("kind", "END_LEVEL", "level", "DISTRICT"));
        merged.forEach((code, from) -> acts.add(Map.of(
                "kind",
                "MERGE",
                "units",
                from.stream().map(Succession::fromCode).toList(),
                "into",
                unit(
                        code,
                        founded(from.getFirst(), OF_2025).name(),
                        founded(from.getFirst(), OF_2025).type()))));
        return acts.toArray(Map<?, ?>[]::new);
    }

    private static Stream<Succession> successions(LocalDate day) {
        return PACKAGED.successions().stream().filter(s -> s.on().equals(day));
    }

    private static Unit founded(Succession succession, LocalDate day) {
        return PACKAGED.units().stream()
                .filter(unit -> unit.code().equals(succession.toCode()) && unit.validOn(day))
                .findFirst()
                .orElseThrow();
    }
}
