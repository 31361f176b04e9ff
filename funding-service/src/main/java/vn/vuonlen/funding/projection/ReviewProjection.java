package vn.vuonlen.funding.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;

@ApplicationScoped
class ReviewProjection implements TopicHandler {

    private static final String KEEP = """
            INSERT INTO review_heard (id, year, kind, decided, results)
            SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::boolean[], ?::int[])
            ON CONFLICT (id) DO UPDATE SET
                year = excluded.year, kind = excluded.kind, decided = excluded.decided, results = excluded.results
            """;

    @Override
    public String topic() {
        return "household.review.v1";
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        var told = batch.stream().map(heard -> heard.as(ReviewEvent.class)).toList();
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", told.stream().map(ReviewEvent::id).toArray()));
            keep.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", told.stream().map(ReviewEvent::year).toArray()));
            keep.setArray(
                    3,
                    connection.createArrayOf(
                            "text", told.stream().map(ReviewEvent::kind).toArray()));
            keep.setArray(
                    4,
                    connection.createArrayOf(
                            "bool", told.stream().map(ReviewEvent::decided).toArray()));
            keep.setArray(
                    5,
                    connection.createArrayOf(
                            "int4", told.stream().map(ReviewEvent::results).toArray()));
            keep.executeUpdate();
        }
    }
}
