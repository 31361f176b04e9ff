package vn.vuonlen.kit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.database.ArrayParameters;

/** The areas of a small province, projected from its owner's events, and which of them the codes of 2025 grant. */
class GrantedAreasTest {
    private static final String TODAY = "2026-11-23";
    private static final String FIRST = "2015-01-01";
    private static final String LAST = "2025-06-30";
    private static final String MERGED = "2025-07-01";
    private static Connection database;

    @BeforeAll
    static void applyEvents() throws SQLException {
        var url = TestPostgres.database();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("db/kit")
                .load()
                .migrate();
        database = DriverManager.getConnection(url);
        var merged =
                "[{\"areaId\":\"%s\",\"effectiveDate\":\"%s\",\"kind\":\"MERGE\",\"legalInstrument\":\"x\",\"weight\":%s}]";
        var states = Stream.of(
                // Children before their parents and the new before the old: areas arrive in any order.
                area("new", "03124", "COMMUNE", "province", MERGED, null, "[]"),
                area("neighbour", "03130", "COMMUNE", "province", MERGED, null, "[]"),
                area("old", "03124", "COMMUNE", "district", FIRST, LAST, merged.formatted(id("new"), MERGED, null)),
                area(
                        "older",
                        "03999",
                        "COMMUNE",
                        "district",
                        FIRST,
                        "2019-12-31",
                        merged.formatted(id("old"), "2020-01-01", null)),
                area("halved", "03126", "COMMUNE", "district", FIRST, LAST, halves()),
                area("hamlet", "03124-01", "VILLAGE", "old", FIRST, LAST, "[]"),
                area("district", "094", "DISTRICT", "province", FIRST, LAST, "[]"),
                area("province", "11", "PROVINCE", null, FIRST, null, "[]"));
        new AreaProjection().apply(states.toList(), database);
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void aProvinceGrantsEverything() throws SQLException {
        assertEquals("district halved hamlet neighbour new old older province", granted("11"));
    }

    @Test
    void aCommuneGrantsItselfAndTheUnitsWhollyMergedIntoItWithTheirVillages() throws SQLException {
        assertEquals("hamlet new old older", granted("03124"));
    }

    @Test
    void aSplitUnitIsGrantedOnlyWithAllItsSuccessors() throws SQLException {
        assertEquals("neighbour", granted("03130"));
        assertEquals("halved hamlet neighbour new old older", granted("03124", "03130"));
    }

    @Test
    void anEndedUnitGrantsNothingToday() throws SQLException {
        assertEquals("", granted("094"));
        assertEquals("neighbour", granted("094", "03130"));
    }

    @Test
    void anEndedUnitGrantsItsOwnTreeToReports() throws SQLException {
        assertEquals("district halved hamlet old older", granted(true, "094"));
    }

    @Test
    void aReusedCodeMeansTheUnitOfTodayInReportsToo() throws SQLException {
        assertEquals("hamlet new old older", granted(true, "03124"));
    }

    @Test
    void anUnknownCodeGrantsNothing() throws SQLException {
        assertEquals("", granted("99999"));
        assertEquals("", granted());
    }

    @Test
    void aLaterEventReplacesTheArea() throws SQLException {
        var renamed = area("neighbour", "03130", "COMMUNE", "province", MERGED, null, "[]", "Mới", 2);

        new AreaProjection().apply(List.of(renamed), database);

        try (var row = database.createStatement()
                .executeQuery("SELECT name, version, (SELECT count(*) FROM area) FROM area WHERE code = '03130'")) {
            row.next();
            assertEquals("Mới 2 8", row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3));
        }
    }

    private static String granted(String... codes) throws SQLException {
        return granted(false, codes);
    }

    private static String granted(boolean ended, String... codes) throws SQLException {
        try (var query = database.prepareStatement("SELECT area_id FROM granted_areas(?, '" + TODAY + "', ?)")) {
            ArrayParameters.bind(query, 1, "text", (Object[]) codes);
            query.setBoolean(2, ended);
            var found = new TreeSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(nameOf(rows.getObject(1, UUID.class)));
                }
            }
            return String.join(" ", found);
        }
    }

    private static String nameOf(UUID id) {
        return Stream.of("new", "neighbour", "old", "older", "halved", "hamlet", "district", "province")
                .filter(name -> id(name).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String halves() {
        var half =
                "{\"areaId\":\"%s\",\"effectiveDate\":\"%s\",\"kind\":\"SPLIT\",\"legalInstrument\":\"x\",\"weight\":0.5}";
        return "[" + half.formatted(id("new"), MERGED) + "," + half.formatted(id("neighbour"), MERGED) + "]";
    }

    private static InboundEvent area(
            String name, String code, String level, String parent, String from, String to, String successors) {
        return area(name, code, level, parent, from, to, successors, name, 1);
    }

    private static InboundEvent area(
            String name,
            String code,
            String level,
            String parent,
            String from,
            String to,
            String successors,
            String title,
            long version) {
        var value = """
                {"id":"%s","code":"%s","name":"%s","alias":null,"level":"%s","type":"XA","residence":null,
                 "parentId":%s,"validFrom":"%s","validTo":%s,"designations":[],"successors":%s,"later":"ignored"}""".formatted(
                        id(name),
                        code,
                        title,
                        level,
                        quoted(parent == null ? null : id(parent).toString()),
                        from,
                        quoted(to),
                        successors);
        return new InboundEvent(
                "household.area.v1",
                id(name).toString(),
                id(name).toString(),
                1,
                version,
                Instant.EPOCH,
                value.getBytes(StandardCharsets.UTF_8),
                0,
                0);
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
