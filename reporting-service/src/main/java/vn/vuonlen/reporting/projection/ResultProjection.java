package vn.vuonlen.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;

@Singleton
class ResultProjection implements TopicHandler {

    /** A restatement replaces what it restates, whichever of the two arrives first. */
    private static final String UPSERT = """
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
        List<ResultEvent> results =
                batch.stream().map(event -> event.as(ResultEvent.class)).toList();
        List<UUID> households = results.stream().map(ResultEvent::householdId).toList();
        Counters.update(connection, households, () -> store(connection, results));
        TopicProgress.record(connection, batch);
    }

    private static void store(Connection connection, List<ResultEvent> results) throws SQLException {
        ArrayParameters.of(results)
                .column("uuid", ResultEvent::householdId)
                .column("uuid", ResultEvent::reviewId)
                .column("int", ResultEvent::restatement)
                .column("int", ResultEvent::year)
                .column("uuid", ResultEvent::areaId)
                .column("boolean", ResultEvent::ethnicMinority)
                .column("text", ResultEvent::livingStandard)
                .column("text", ResultEvent::route)
                .column("text", ResultEvent::movement)
                .execute(connection, UPSERT);
    }
}
