package vn.vuonlen.checks.endtoend;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Province;

/** A resolution of 2026 that splits a commune, merges two, renames one and moves a village, through the public API. */
record AreaReform(PublicApi api, Province province) {

    private static final String CHANGE = """
            {"effectiveDate": "2026-01-01",
             "legalInstrument": {"number": "Nghị quyết mẫu 1", "date": "2025-12-01", "issuer": "Ủy ban mẫu"},
             "acts": [
                {"kind": "SPLIT", "unit": "03163", "parts": [
                    {"into": {"code": "03163", "name": "Mường Toong", "type": "XA", "parent": "11"},
                     "weight": 0.75, "rest": true},
                    {"into": {"code": "03998", "name": "Mường Toong Mẫu", "type": "XA", "parent": "11"},
                     "weight": 0.25, "units": ["03163-02"], "households": [%s]}]},
                {"kind": "MERGE", "units": ["03334", "03328"],
                 "into": {"code": "03334", "name": "Mường Thanh Mẫu", "type": "PHUONG", "parent": "11"}},
                {"kind": "RENAME", "unit": "03160", "name": "Mường Nhé Mẫu"},
                {"kind": "TRANSFER", "units": ["03164-01"], "to": "03166"}]}
            """;

    private static final String SOME_HOUSEHOLDS = """
            SELECT string_agg('"' || household_id || '"', ',') FROM (
                SELECT s.household_id FROM household_stay s JOIN area_unit u ON u.area_id = s.area_id
                JOIN area a ON a.id = u.unit_id
                WHERE a.code = '03163' AND '2025-12-31' BETWEEN u.from_date AND coalesce(u.to_date, 'infinity')
                ORDER BY 1 LIMIT 300) h
            """;

    /** Each household in the commune in which its stay of the last day lies by then. */
    private static final String HOUSEHOLDS = """
            SELECT commune.code, count(*) FROM household_stay s
            JOIN area_unit u ON u.area_id = s.area_id
                AND '2026-12-31' BETWEEN u.from_date AND coalesce(u.to_date, 'infinity')
            JOIN area unit ON unit.id = u.unit_id
            JOIN area commune ON commune.id = CASE unit.level WHEN 'VILLAGE' THEN unit.parent_id ELSE unit.id END
            WHERE '2026-12-31' BETWEEN s.from_date AND coalesce(s.to_date, 'infinity')
            GROUP BY commune.code
            """;

    void isProposedAndApproved() throws Exception {
        var proposed = post(
                "operator",
                "/v1/areas/changes",
                CHANGE.formatted(read(SOME_HOUSEHOLDS).firstKey()));
        assertEquals(201, proposed.statusCode(), proposed::asString);
        var effects = PublicApi.json(proposed).path("effects");
        assertTrue(effects.path("householdsMoved").asLong() > 300, effects::toString);
        var id = PublicApi.json(proposed).path("id").asText();
        var approved = post("province-officer", "/v1/areas/changes/" + id + "/approval", "");
        assertEquals(200, approved.statusCode(), approved::asString);
    }

    private Response post(String role, String path, String body) throws Exception {
        return post(Part.HOUSEHOLD, role, path, body);
    }

    private Response post(Part service, String role, String path, String body) throws Exception {
        var request = given().baseUri(province.url(service).toString())
                .auth()
                .preemptive()
                .oauth2(api.token(role, "11"))
                .header("Idempotency-Key", "area reform " + path)
                .contentType("application/json; charset=utf-8");
        return body.isEmpty() ? request.post(path) : request.body(body).post(path);
    }

    /** Of each commune of 2026 as the report counts them. */
    SortedMap<String, Long> households() throws Exception {
        var report =
                api.get(Part.REPORTING, "/v1/reports/poverty?area=11&year=2026&breakdown=commune&status=provisional");
        var households = new TreeMap<String, Long>();
        report.path("areas")
                .forEach(row -> households.put(
                        row.at("/area/code").asText(), row.path("households").asLong()));
        return households;
    }

    SortedMap<String, Long> householdsOfTheOwner() throws SQLException {
        return read(HOUSEHOLDS);
    }

    static long total(SortedMap<String, Long> households) {
        return households.values().stream().mapToLong(Long::longValue).sum();
    }

    /** funding-service knows them once their events have arrived. */
    void newCommunesTakeMoney(UUID budget) throws Exception {
        var allocated = post(Part.FUNDING, "funding-maker", "/v1/allocations", """
                {"budget": "%s", "area": "03998", "amount": 1000000}\
                """.formatted(budget));
        assertEquals(201, allocated.statusCode(), allocated::asString);
    }

    /** The first column, and the second as a number if there is one. */
    private SortedMap<String, Long> read(String sql) throws SQLException {
        var table = new TreeMap<String, Long>();
        try (var owner = DriverManager.getConnection(province.jdbcUrl(Part.HOUSEHOLD));
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                table.put(rows.getString(1), rows.getMetaData().getColumnCount() > 1 ? rows.getLong(2) : 0);
            }
        }
        return table;
    }
}
