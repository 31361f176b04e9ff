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
    void aMessageThatCannotBeReadIsParkedWithItsReasonAndHurtsNoOther() throws SQLException {
        var land = new AreaFixture("bad");
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
            good.add(HouseholdStory.in(land.commune("11"), true, LocalDate.of(2016, 1, 1))
                    .household(1));
        }
        try (var teller = new EventPublisher()) {
            teller.tell(good.subList(0, 10));
            teller.tellRaw("household.household.v1", bad.toString(), "{\"id\":null}".getBytes(UTF_8), headers);
            teller.tellRaw("household.household.v1", bad.toString(), "no json".getBytes(UTF_8), Map.of());
            teller.tell(good.subList(10, 20));
            teller.await(database);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> count(
                                "SELECT count(*) FROM dead_letter WHERE topic LIKE '%household.household.v1' AND reason <> ''"
                                        + " AND key = ?",
                                bad.toString().getBytes(UTF_8))
                        == 2);
        assertEquals(20, count("SELECT sum(households) FROM household_count WHERE area_id = ?", land.commune("11")));
        assertEquals(0, count("SELECT count(*) FROM household WHERE id = ?", bad));
    }

    @Test
    void aParkedMessageIsAppliedWhenItIsTriedAgainAfterItsCauseIsGone() throws SQLException {
        var land = new AreaFixture("again");
        var house = HouseholdStory.in(land.commune("11"), true, LocalDate.of(2016, 1, 1));
        run("ALTER TABLE household ADD CONSTRAINT not_yet CHECK (id <> '" + house.id() + "')");
        try (var teller = new EventPublisher()) {
            teller.tell(List.of(house.household(1)));
            Awaitility.await().until(() -> parked(house.id()) == 1);
        }
        run("ALTER TABLE household DROP CONSTRAINT not_yet");

        int digested = given().header("Authorization", "Bearer " + TestTokens.of("operator", "11"))
                .post("/v1/parked/replay?topic=household.household.v1")
                .then()
                .statusCode(200)
                .extract()
                .path("digested");

        assertEquals(1, digested);
        assertEquals(0, parked(house.id()));
        assertEquals(1, count("SELECT sum(households) FROM household_count WHERE area_id = ?", land.commune("11")));
    }

    private long parked(UUID id) throws SQLException {
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
