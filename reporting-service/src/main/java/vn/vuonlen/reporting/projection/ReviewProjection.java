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

    /** How many results were decided is told until the first restatement, and remembered. */
    private static final String UPSERT = """
            INSERT INTO review AS r (id, year, kind, area_id, standard, standard_version, step, results, decision_number,
                decision_date, original_results)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET year = excluded.year, kind = excluded.kind, area_id = excluded.area_id,
                standard = excluded.standard, standard_version = excluded.standard_version, step = excluded.step,
                results = excluded.results, decision_number = excluded.decision_number, decision_date = excluded.decision_date,
                original_results = CASE WHEN excluded.id = ANY (?)
                    THEN r.original_results ELSE excluded.original_results END""";

    private static final String DELETE_RESTATEMENTS = "DELETE FROM review_restatement WHERE review_id = ANY (?)";

    private static final String INSERT_RESTATEMENTS = """
            INSERT INTO review_restatement (review_id, number, decision_number, decision_date, results, households)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)""";

    private record Restated(UUID review, ReviewEvent.Restatement restatement) {}

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
        List<ReviewEvent> reviews =
                batch.stream().map(event -> event.as(ReviewEvent.class)).toList();
        storeReviews(connection, reviews);
        storeRestatements(connection, reviews);
        TopicProgress.record(connection, batch);
    }

    @Override
    public void withdraw(List<UUID> reviews, Connection connection) throws SQLException {
        TopicProgress.withdraw(connection, topic(), "DELETE FROM review WHERE id = ANY (?)", reviews);
    }

    private static void storeReviews(Connection connection, List<ReviewEvent> reviews) throws SQLException {
        try (var statement = connection.prepareStatement(UPSERT)) {
            int next = ArrayParameters.of(reviews)
                    .column("uuid", ReviewEvent::id)
                    .column("int", ReviewEvent::year)
                    .column("text", ReviewEvent::kind)
                    .column("uuid", ReviewEvent::areaId)
                    .column("text", ReviewEvent::standard)
                    .column("int", ReviewEvent::standardVersion)
                    .column("text", ReviewEvent::step)
                    .column("int", ReviewEvent::results)
                    .column("text", ReviewEvent::decisionNumber)
                    .column("date", ReviewEvent::decisionDate)
                    .column("int", ReviewEvent::originalResults)
                    .bind(statement, 1);
            ArrayParameters.bind(
                    statement,
                    next,
                    "uuid",
                    reviews.stream()
                            .filter(review -> !review.restatements().isEmpty())
                            .map(ReviewEvent::id)
                            .toList());
            statement.executeUpdate();
        }
    }

    private static void storeRestatements(Connection connection, List<ReviewEvent> reviews) throws SQLException {
        ArrayParameters.of(reviews).column("uuid", ReviewEvent::id).execute(connection, DELETE_RESTATEMENTS);
        ArrayParameters.of(reviews.stream()
                        .flatMap(review -> review.restatements().stream().map(r -> new Restated(review.id(), r)))
                        .toList())
                .column("uuid", Restated::review)
                .column("int", r -> r.restatement().number())
                .column("text", r -> r.restatement().decision().number())
                .column("date", r -> r.restatement().decision().date())
                .column("int", r -> r.restatement().results())
                .column("int", r -> r.restatement().households())
                .execute(connection, INSERT_RESTATEMENTS);
    }
}
