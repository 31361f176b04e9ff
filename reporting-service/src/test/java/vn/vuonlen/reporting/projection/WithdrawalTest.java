package vn.vuonlen.reporting.projection;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** What an owner no longer has after it was restored leaves every counter. When that is known, the kit tries. */
@QuarkusTest
@WithTestResource(Suite.class)
class WithdrawalTest {

    private static final String COUNTED = """
            SELECT (SELECT coalesce(sum(households), 0) FROM household_count WHERE area_id = a.id)
                || ' ' || (SELECT coalesce(sum(households), 0) FROM result_count WHERE area_id = a.id)
                || ' ' || (SELECT coalesce(sum(households), 0) FROM movement_count WHERE area_id = a.id)
                || ' ' || (SELECT coalesce(sum(households), 0) FROM near_poor_count WHERE area_id = a.id)
                || ' ' || (SELECT coalesce(sum(households), 0) FROM near_poor_movement_count WHERE area_id = a.id)
                || ' ' || (SELECT coalesce(sum(households), 0) FROM characteristic_count
                    WHERE area_id = a.id AND characteristic = 'CAUSE' AND code = '')
              FROM (SELECT '%s'::uuid AS id) a
            """;

    @Inject
    DataSource database;

    @Inject
    @All
    List<TopicHandler> handlers;

    @Test
    void householdsAndResultsLeaveTheirCounters() throws SQLException {
        var areas = new AreaFixture("gone");
        var commune = areas.commune("11");
        var stays = poorThenNearPoor(commune, UUID.randomUUID(), UUID.randomUUID());
        var goes = poorThenNearPoor(commune, UUID.randomUUID(), UUID.randomUUID());
        publish(Stream.concat(areas.events().stream(), Stream.of(stays, goes).flatMap(WithdrawalTest::events))
                .toList());
        assertEquals("2 4 2 2 2 4", value(COUNTED.formatted(commune)));

        withdraw("household.result.v1", List.of(goes.resultEvent(2018, 1).id()));
        assertEquals("2 3 1 1 1 3", value(COUNTED.formatted(commune)));
        withdraw("household.household.v1", List.of(goes.id(), UUID.randomUUID()));
        // Stored before ids were, and not published again since.
        run("UPDATE result SET id = NULL WHERE household_id = '" + goes.id() + "'");
        withdraw("household.result.v1", List.of(goes.resultEvent(2017, 1).id()));

        assertEquals("1 2 1 1 1 2", value(COUNTED.formatted(commune)));
    }

    /** The restatement lies in the lost hours; what it restated does not, and counts again. */
    @Test
    void aLostRestatementGivesWayToWhatItRestated() throws SQLException {
        var areas = new AreaFixture("restated");
        var review = UUID.randomUUID();
        var household = HouseholdStory.in(areas.commune("11"), true, LocalDate.of(2016, 1, 1))
                .reviewed(2017, review, areas.commune("11"), "POOR", "INCOME", "NEW");
        var first = household.resultEvent(2017, 1);
        var restated = household
                .reviewed(2017, review, areas.commune("11"), "NEAR_POOR", "INCOME", "NONE")
                .resultEvent(
                        2017,
                        1,
                        new HouseholdStory.Finding(review, areas.commune("11"), true, "NEAR_POOR", "INCOME", "NONE"),
                        1);
        publish(List.of(household.event(1), first, restated));
        assertEquals("NEAR_POOR", value(livingStandard(household)));

        publish(List.of(new PublishedState(first.topic(), first.id(), 2, 1, first.value())));
        withdraw("household.result.v1", List.of(restated.id()));

        assertEquals("POOR", value(livingStandard(household)));
    }

    @Test
    void moneyProgrammesReviewsAndAreasAreGone() throws SQLException {
        var areas = new AreaFixture("all");
        var review = areas.review(UUID.randomUUID(), 2018, "PERIODIC", "OPEN", 1);
        publish(Stream.concat(areas.events().stream(), Stream.of(review)).toList());
        var act = UUID.randomUUID();
        var programme = UUID.randomUUID();
        run("INSERT INTO money VALUES ('%s', 'BUDGETED', 2018, '%s', 'CENTRAL', 'RECURRENT', '%s', 7)"
                .formatted(act, programme, areas.commune("11")));
        run("INSERT INTO budget_project VALUES ('%s', NULL, NULL, NULL)".formatted(act));
        run("INSERT INTO programme VALUES ('%s', 'X-%s', 'Mẫu', 'Sample', true)".formatted(programme, programme));

        var withdrawn = Map.of(
                "household.review.v1",
                review.id(),
                "household.area.v1",
                areas.commune("11"),
                "funding.budget.v1",
                act,
                "funding.programme.v1",
                programme);
        withdrawn.forEach((topic, id) -> withdraw(topic, List.of(id)));

        assertEquals("0", value("SELECT count(*) FROM review WHERE id = '" + review.id() + "'"));
        assertEquals("0", value("SELECT count(*) FROM area WHERE id = '" + areas.commune("11") + "'"));
        assertEquals("0", value("SELECT count(*) FROM money WHERE id = '" + act + "'"));
        assertEquals("0", value("SELECT count(*) FROM budget_project WHERE budget_id = '" + act + "'"));
        assertEquals("0", value("SELECT count(*) FROM programme WHERE id = '" + programme + "'"));
    }

    private static HouseholdStory poorThenNearPoor(UUID commune, UUID review, UUID next) {
        return HouseholdStory.in(commune, true, LocalDate.of(2016, 1, 1))
                .reviewed(2017, review, commune, "POOR", "INCOME", "NEW")
                .reviewed(2018, next, commune, "NEAR_POOR", null, "ESCAPED");
    }

    private static Stream<PublishedState> events(HouseholdStory household) {
        return Stream.of(household.event(1), household.resultEvent(2017, 1), household.resultEvent(2018, 1));
    }

    private static String livingStandard(HouseholdStory household) {
        return "SELECT class FROM known_result WHERE known_to = 'infinity' AND household_id = '" + household.id() + "'";
    }

    private void publish(List<PublishedState> states) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(states);
            publisher.awaitConsumed(database);
        }
    }

    private void withdraw(String topic, List<UUID> things) {
        var byTopic = handlers.stream().collect(toMap(TopicHandler::topic, handler -> handler));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            byTopic.get(topic).withdraw(things, connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new AssertionError(topic, e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
