package vn.vuonlen.funding.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;

@ApplicationScoped
class ResultProjection implements TopicHandler {

    /** Two restatements of one household are two things and may come in one batch or out of order: the later one holds. */
    private static final String KEEP = """
            INSERT INTO class_heard (review_id, household_id, restatement, area_id, in_poverty)
            SELECT DISTINCT ON (review_id, household_id) review_id, household_id, restatement, area_id, in_poverty
            FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::boolean[])
                AS told (review_id, household_id, restatement, area_id, in_poverty)
            ORDER BY review_id, household_id, restatement DESC
            ON CONFLICT (review_id, household_id) DO UPDATE SET
                restatement = excluded.restatement, area_id = excluded.area_id, in_poverty = excluded.in_poverty
            WHERE class_heard.restatement <= excluded.restatement
            """;

    @Override
    public String topic() {
        return "household.result.v1";
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        var told = batch.stream().map(heard -> heard.as(ResultEvent.class)).toList();
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", told.stream().map(ResultEvent::reviewId).toArray()));
            keep.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", told.stream().map(ResultEvent::householdId).toArray()));
            keep.setArray(
                    3,
                    connection.createArrayOf(
                            "int4", told.stream().map(ResultEvent::restatement).toArray()));
            keep.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", told.stream().map(ResultEvent::areaId).toArray()));
            keep.setArray(
                    5,
                    connection.createArrayOf(
                            "bool", told.stream().map(ResultEvent::inPoverty).toArray()));
            keep.executeUpdate();
        }
    }
}
