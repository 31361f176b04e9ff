package vn.vuonlen.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;

@Singleton
class ResultsHeard implements TopicHandler {

    /** A restatement stands over what it restates, whichever of the two is heard first. */
    private static final String KEEP = """
            INSERT INTO result AS r (household_id, review_id, restatement, year, area_id, ethnic_minority,
                class, route, movement)
            SELECT DISTINCT ON (household_id, review_id) household_id, review_id, restatement, year, area_id,
                ethnic_minority, class, route, movement
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) AS n (household_id, review_id, restatement, year, area_id,
                ethnic_minority, class, route, movement)
            ORDER BY household_id, review_id, restatement DESC
            ON CONFLICT (household_id, review_id) DO UPDATE SET restatement = excluded.restatement,
                year = excluded.year, area_id = excluded.area_id, ethnic_minority = excluded.ethnic_minority,
                class = excluded.class, route = excluded.route, movement = excluded.movement
            WHERE r.restatement <= excluded.restatement""";

    @Override
    public String topic() {
        return "household.result.v1";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        List<ResultState> results =
                batch.stream().map(h -> h.as(ResultState.class)).toList();
        List<UUID> households = results.stream().map(ResultState::householdId).toList();
        Counters.keep(connection, households, () -> keep(connection, results));
        HeardUntil.note(connection, batch);
    }

    private static void keep(Connection connection, List<ResultState> results) throws SQLException {
        Columns.of(results)
                .with("uuid", ResultState::householdId)
                .with("uuid", ResultState::reviewId)
                .with("int", ResultState::restatement)
                .with("int", ResultState::year)
                .with("uuid", ResultState::areaId)
                .with("boolean", ResultState::ethnicMinority)
                .with("text", ResultState::livingStandard)
                .with("text", ResultState::route)
                .with("text", ResultState::movement)
                .execute(connection, KEEP);
    }
}
