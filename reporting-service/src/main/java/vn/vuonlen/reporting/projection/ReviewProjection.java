package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

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

    /** What this service reads of {@code household.review.v1}. */
    record ReviewState(
            UUID id,
            Integer year,
            String kind,
            UUID areaId,
            String standard,
            Integer standardVersion,
            String step,
            Integer results) {
        ReviewState {
            requireNonNull(id, "id");
            requireNonNull(year, "year");
            requireNonNull(kind, "kind");
            requireNonNull(areaId, "areaId");
            requireNonNull(step, "step");
        }
    }

    private static final String KEEP = """
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
        ArrayParameters.of(batch.stream().map(h -> h.as(ReviewState.class)).toList())
                .column("uuid", ReviewState::id)
                .column("int", ReviewState::year)
                .column("text", ReviewState::kind)
                .column("uuid", ReviewState::areaId)
                .column("text", ReviewState::standard)
                .column("int", ReviewState::standardVersion)
                .column("text", ReviewState::step)
                .column("int", ReviewState::results)
                .execute(connection, KEEP);
        TopicProgress.note(connection, batch);
    }
}
