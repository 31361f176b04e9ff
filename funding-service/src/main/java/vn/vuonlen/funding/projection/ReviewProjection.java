package vn.vuonlen.funding.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;

@ApplicationScoped
class ReviewProjection implements TopicHandler {

    private static final String UPSERT = """
            INSERT INTO review (id, year, kind, decided, results)
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
        var reviews = batch.stream().map(event -> event.as(ReviewEvent.class)).toList();
        ArrayParameters.of(reviews)
                .column("uuid", ReviewEvent::id)
                .column("int4", ReviewEvent::year)
                .column("text", ReviewEvent::kind)
                .column("bool", ReviewEvent::decided)
                .column("int4", ReviewEvent::results)
                .execute(connection, UPSERT);
    }

    @Override
    public void withdraw(List<UUID> reviews, Connection connection) throws SQLException {
        ArrayParameters.execute(connection, "DELETE FROM review WHERE id = ANY (?)", "uuid", reviews);
    }
}
