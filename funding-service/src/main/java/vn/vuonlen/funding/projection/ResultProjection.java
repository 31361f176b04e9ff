package vn.vuonlen.funding.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;

@ApplicationScoped
class ResultProjection implements TopicHandler {

    /**
     * Each restatement of a household's result is a thing of its own with its own version, so restatements may come out
     * of order or in one batch: the highest one wins.
     */
    private static final String UPSERT = """
            INSERT INTO household_class (review_id, household_id, restatement, area_id, in_poverty)
            SELECT DISTINCT ON (review_id, household_id) review_id, household_id, restatement, area_id, in_poverty
            FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::boolean[])
                AS result (review_id, household_id, restatement, area_id, in_poverty)
            ORDER BY review_id, household_id, restatement DESC
            ON CONFLICT (review_id, household_id) DO UPDATE SET
                restatement = excluded.restatement, area_id = excluded.area_id, in_poverty = excluded.in_poverty
            WHERE household_class.restatement <= excluded.restatement
            """;

    @Override
    public String topic() {
        return "household.result.v1";
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        var results = batch.stream().map(event -> event.as(ResultEvent.class)).toList();
        ArrayParameters.of(results)
                .column("uuid", ResultEvent::reviewId)
                .column("uuid", ResultEvent::householdId)
                .column("int4", ResultEvent::restatement)
                .column("uuid", ResultEvent::areaId)
                .column("bool", ResultEvent::inPoverty)
                .execute(connection, UPSERT);
    }
}
