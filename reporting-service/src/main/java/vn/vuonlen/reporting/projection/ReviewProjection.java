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
class ReviewProjection implements TopicHandler {

    private static final String UPSERT = """
            INSERT INTO review (id, year, kind, area_id, standard, standard_version, step, results)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET year = excluded.year, kind = excluded.kind, area_id = excluded.area_id,
                standard = excluded.standard, standard_version = excluded.standard_version, step = excluded.step,
                results = excluded.results""";

    @Override
    public String topic() {
        return "household.review.v1";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        ArrayParameters.of(
                        batch.stream().map(event -> event.as(ReviewEvent.class)).toList())
                .column("uuid", ReviewEvent::id)
                .column("int", ReviewEvent::year)
                .column("text", ReviewEvent::kind)
                .column("uuid", ReviewEvent::areaId)
                .column("text", ReviewEvent::standard)
                .column("int", ReviewEvent::standardVersion)
                .column("text", ReviewEvent::step)
                .column("int", ReviewEvent::results)
                .execute(connection, UPSERT);
        TopicProgress.record(connection, batch);
    }

    @Override
    public void withdraw(List<UUID> reviews, Connection connection) throws SQLException {
        TopicProgress.withdraw(connection, topic(), "DELETE FROM review WHERE id = ANY (?)", reviews);
    }
}
