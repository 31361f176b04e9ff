package vn.vuonlen.kit.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.database.SqlState;
import vn.vuonlen.kit.things.ThingDatabase;

/** What a service tells of its own tables: since when each area's figures are what they are, and what was published before. */
class TotalsTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final ControlTotals TOTALS = new ControlTotals(
            "kit.totals.v1",
            Map.of(
                    "THINGS",
                    "SELECT 2018 AS year, area AS area_id, jsonb_build_object('n', n, 'no', 0) AS figures FROM counted"));

    private final ThingDatabase things = new ThingDatabase();

    @BeforeEach
    void twoAreas() {
        things.run("CREATE TABLE counted (area uuid PRIMARY KEY, n int);" + " INSERT INTO counted VALUES ('" + ONE
                + "', 3), ('" + TWO + "', 5)");
    }

    @Test
    void anAreaIsAsOldAsItsFigures() throws Exception {
        count();
        var first = published();
        assertEquals("{\"n\":3,\"no\":0}", of(first, ONE).path("figures").toString());
        assertEquals(first.path("countedAt"), of(first, ONE).path("since"));

        things.run("UPDATE counted SET n = 6 WHERE area = '" + TWO + "'");
        count();
        var second = published();

        assertEquals(first.path("countedAt"), of(second, ONE).path("since"));
        assertEquals(second.path("countedAt"), of(second, TWO).path("since"));
        assertEquals("{\"n\":6,\"no\":0}", of(second, TWO).path("figures").toString());
        assertTrue(second.path("countedAt")
                        .asText()
                        .compareTo(first.path("countedAt").asText())
                > 0);
        assertEquals("2", value("SELECT version FROM published_totals"));
        assertEquals("1", value("SELECT count(*) FROM unpublished WHERE topic = 'kit.totals.v1'"));
    }

    @Test
    void anAreaThatHasNothingAnyMoreSaysSo() throws Exception {
        count();
        things.run("DELETE FROM counted WHERE area = '" + ONE + "'; UPDATE counted SET n = 0");
        count();
        var gone = published();
        count();

        for (var area : List.of(ONE, TWO)) {
            assertEquals("{}", of(gone, area).path("figures").toString());
            assertEquals(gone.path("countedAt"), of(gone, area).path("since"));
            assertEquals(gone.path("countedAt"), of(published(), area).path("since"));
        }
    }

    /** A change that a count saw and that nobody has been told of holds the moment back, however many counts follow. */
    @Test
    void aCountIsToldOnceNothingOfBeforeIsUnpublished() throws Exception {
        things.run("INSERT INTO unpublished (topic, id, mark) VALUES ('kit.thing.v1', '" + ONE + "', 1)");
        count();
        assertTrue(published().path("toldBefore").isNull());
        count();
        assertTrue(published().path("toldBefore").isNull());
        things.run("DELETE FROM unpublished");
        var last = published().path("countedAt");
        things.run("INSERT INTO unpublished (topic, id, mark) VALUES ('kit.thing.v1', '" + TWO + "', 2)");

        count();

        // What was marked after the last count does not hold it back.
        assertEquals(last, published().path("toldBefore"));
        count();
        assertEquals(last, published().path("toldBefore"));
    }

    /** After a restore its marks are new, although what they mark may be as old as the backup. */
    @Test
    void nothingCountsAsToldWhileEverythingIsPublishedAgain() throws Exception {
        count();
        things.run("INSERT INTO unfinished_republication (topic, epoch) VALUES ('kit.thing.v1', 2)");
        count();
        assertTrue(published().path("toldBefore").isNull());
        things.run("DELETE FROM unfinished_republication; DELETE FROM unpublished");
        var last = published().path("countedAt");

        count();

        assertEquals(last, published().path("toldBefore"));
    }

    @Test
    void ofSeveralProcessesOneCounts() throws Exception {
        var together = new CyclicBarrier(4);
        Callable<Boolean> process = () -> {
            together.await();
            try {
                return new TotalsCount(things.database(), TotalsTest::mark, Duration.ofHours(1)).count(TOTALS);
            } catch (SQLException e) {
                assertTrue(SqlState.isConcurrentChange(e), e::getMessage);
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            int counted = 0;
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(4, process))) {
                counted += answer.get() ? 1 : 0;
            }
            assertEquals(1, counted);
        }
        assertEquals("1", value("SELECT version FROM published_totals"));
        assertFalse(new TotalsCount(things.database(), TotalsTest::mark, Duration.ofHours(1)).count(TOTALS));
    }

    private void count() throws SQLException {
        assertTrue(new TotalsCount(things.database(), TotalsTest::mark, Duration.ZERO).count(TOTALS));
    }

    private static void mark(Connection connection, String topic, List<UUID> things) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO unpublished (topic, id, mark) SELECT ?, unnest(?), 3 ON CONFLICT DO NOTHING")) {
            statement.setString(1, topic);
            statement.setArray(2, connection.createArrayOf("uuid", things.toArray()));
            statement.executeUpdate();
        }
    }

    private JsonNode published() throws Exception {
        return new ObjectMapper().readTree(value("SELECT value FROM published_totals"));
    }

    private static JsonNode of(JsonNode total, UUID area) {
        for (var found : total.path("areas")) {
            if (found.path("areaId").asText().equals(area.toString())) {
                return found;
            }
        }
        throw new AssertionError(Arrays.toString(new Object[] {area, total}));
    }

    private String value(String query) throws SQLException {
        try (var connection = things.database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
