package vn.vuonlen.household.areachange;

import static vn.vuonlen.household.HouseholdFixture.as;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Changes of the areas of 2025 through the API, and the areas of the files again after a test. */
@ApplicationScoped
public class AreaChangeFixture {

    /** A day on which the areas of 2025 hold. */
    public static final LocalDate DAY = LocalDate.of(2025, 8, 1);

    public static final String OPERATOR = TestTokens.of("operator", "11");

    private final HouseholdFixture fixture;

    AreaChangeFixture(HouseholdFixture fixture) {
        this.fixture = fixture;
    }

    /** What changes and imports made is undone; no household may be left there. */
    public void restore() {
        fixture.empty();
        fixture.sql("""
                TRUNCATE area_change;
                DELETE FROM area_succession WHERE source <> 'FILE';
                DELETE FROM area_designation WHERE source <> 'FILE';
                DELETE FROM area WHERE source <> 'FILE' AND valid_from > '2025-07-01' OR level = 'VILLAGE';
                UPDATE area SET valid_to = NULL, source = 'FILE' WHERE source <> 'FILE' AND valid_from = '2025-07-01'
                """);
    }

    /** A household that has lived in the unit of this code since it began. */
    public UUID household(String unit) {
        var id = UUID.randomUUID();
        fixture.sql("""
                WITH unit AS (SELECT id, greatest(valid_from, '2015-01-01') AS day FROM area
                    WHERE code = '%s' AND valid @> date '2025-07-31'),
                h AS (INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size)
                      SELECT '%s', id, true, day, 'Giàng A Páo', 'giang a pao', 5 FROM unit)
                INSERT INTO household_stay (household_id, area_id, from_date) SELECT '%s', id, day FROM unit
                """.formatted(unit, id, id));
        return id;
    }

    /** Since 2025-07-01. */
    public void village(String code) {
        fixture.sql("""
                INSERT INTO area (id, code, name, level, type, parent_id, valid_from, source)
                SELECT gen_random_uuid(), '%s', 'Bản Mẫu', 'VILLAGE', 'BAN', id, '2025-07-01', 'IMPORT'
                FROM area WHERE code = '%s' AND valid @> date '2025-07-01'
                """.formatted(code, code.substring(0, code.indexOf('-'))));
    }

    public static Map<String, Object> unit(String code, String name, String type) {
        return Map.of("code", code, "name", name, "type", type, "parent", "11");
    }

    public static Map<String, Object> change(LocalDate day, Map<?, ?>... acts) {
        return Map.of(
                "effectiveDate",
                day.toString(),
                "legalInstrument",
                Map.of(
                        "number",
                        "Nghị quyết 1/NQ-UBTVQH16",
                        "date",
                        "2025-07-15",
                        "issuer",
                        "Ủy ban Thường vụ Quốc hội"),
                "acts",
                List.of(acts));
    }

    public static ValidatableResponse preview(Map<?, ?>... acts) {
        return as(OPERATOR)
                .body(change(DAY, acts))
                .post("/v1/areas/changes?mode=preview")
                .then();
    }

    public static ValidatableResponse propose(Map<String, Object> change) {
        return propose(change, UUID.randomUUID().toString());
    }

    public static ValidatableResponse propose(Map<String, Object> change, String key) {
        return as(OPERATOR)
                .header("Idempotency-Key", key)
                .body(change)
                .post("/v1/areas/changes")
                .then();
    }

    public static UUID proposed(Map<String, Object> change) {
        return UUID.fromString(propose(change).statusCode(201).extract().path("id"));
    }

    public static ValidatableResponse approve(UUID change) {
        return approve(change, "chairman");
    }

    public static ValidatableResponse approve(UUID change, String subject) {
        return HouseholdFixture.province(subject)
                .post("/v1/areas/changes/" + change + "/approval")
                .then();
    }

    /** Proposed and approved, from {@link #DAY} on. */
    public static ValidatableResponse changed(Map<?, ?>... acts) {
        return approve(proposed(change(DAY, acts))).statusCode(200);
    }

    /** The code of the commune in which each household is on the day, and how many communes each has there. */
    public String communeOn(UUID household, LocalDate day) {
        return fixture.value("""
                SELECT string_agg(coalesce(commune.code, unit.code), ' ') FROM household_stay s
                JOIN area_unit u ON u.area_id = s.area_id AND date '%1$s' BETWEEN u.from_date AND coalesce(u.to_date, 'infinity')
                JOIN area unit ON unit.id = u.unit_id
                LEFT JOIN area commune ON commune.id = unit.parent_id AND unit.level = 'VILLAGE'
                    AND commune.valid @> date '%1$s'
                WHERE s.household_id = '%2$s' AND date '%1$s' BETWEEN s.from_date AND coalesce(s.to_date, 'infinity')
                """.formatted(day, household));
    }
}
