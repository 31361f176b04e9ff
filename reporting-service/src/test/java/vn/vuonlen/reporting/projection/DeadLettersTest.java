package vn.vuonlen.reporting.projection;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

@QuarkusTest
@WithTestResource(Suite.class)
class DeadLettersTest {

    @Inject
    DataSource database;

    @Test
    void anUnreadableEventBecomesADeadLetterWithItsReasonAndHurtsNoOther() throws SQLException {
        var areas = new AreaFixture("bad");
        UUID bad = UUID.randomUUID();
        var headers = Map.of(
                "ce_id",
                "x",
                "ce_time",
                "2026-11-24T00:00:00Z",
                "ce_subject",
                bad.toString(),
                "ce_version",
                "1",
                "ce_epoch",
                "1");
        var good = new ArrayList<PublishedState>();
        for (int i = 0; i < 20; i++) {
            good.add(HouseholdStory.in(areas.commune("11"), true, LocalDate.of(2016, 1, 1))
                    .event(1));
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(good.subList(0, 10));
            publisher.publishRaw("household.household.v1", bad.toString(), "{\"id\":null}".getBytes(UTF_8), headers);
            publisher.publishRaw("household.household.v1", bad.toString(), "no json".getBytes(UTF_8), Map.of());
            publisher.publish(good.subList(10, 20));
            publisher.awaitConsumed(database);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> count(
                                "SELECT count(*) FROM dead_letter WHERE topic LIKE '%household.household.v1' AND reason <> ''"
                                        + " AND key = ?",
                                bad.toString().getBytes(UTF_8))
                        == 2);
        assertEquals(20, count("SELECT sum(households) FROM household_count WHERE area_id = ?", areas.commune("11")));
        assertEquals(0, count("SELECT count(*) FROM household WHERE id = ?", bad));
    }

    @Test
    void aDeadLetterIsAppliedWhenItIsReplayedAfterItsCauseIsGone() throws SQLException {
        var areas = new AreaFixture("again");
        var household = HouseholdStory.in(areas.commune("11"), true, LocalDate.of(2016, 1, 1));
        run("ALTER TABLE household ADD CONSTRAINT not_yet CHECK (id <> '" + household.id() + "')");
        try (var publisher = new EventPublisher()) {
            publisher.publish(List.of(household.event(1)));
            Awaitility.await().until(() -> deadLetters(household.id()) == 1);
        }
        run("ALTER TABLE household DROP CONSTRAINT not_yet");

        int applied = given().header("Authorization", "Bearer " + TestTokens.of("operator", "11"))
                .post("/v1/parked/replay?topic=household.household.v1")
                .then()
                .statusCode(200)
                .extract()
                .path("digested");

        assertEquals(1, applied);
        assertEquals(0, deadLetters(household.id()));
        assertEquals(1, count("SELECT sum(households) FROM household_count WHERE area_id = ?", areas.commune("11")));
    }

    private long deadLetters(UUID id) throws SQLException {
        return count(
                "SELECT count(*) FROM dead_letter WHERE key = ?", id.toString().getBytes(UTF_8));
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql, Object value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
