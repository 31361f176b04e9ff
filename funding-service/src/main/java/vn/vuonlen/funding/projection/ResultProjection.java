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
class ResultProjection implements TopicHandler {

    /**
     * Each restatement of a household's result is a thing of its own with its own version, so restatements may come out
     * of order or in one batch: the highest one wins, among those of the owner's newest epoch.
     */
    private static final String UPSERT = """
            INSERT INTO household_class AS known (id, epoch, review_id, household_id, restatement, area_id, in_poverty)
            SELECT DISTINCT ON (review_id, household_id) id, epoch, review_id, household_id, restatement, area_id,
                in_poverty
            FROM unnest(?::uuid[], ?::int[], ?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::boolean[])
                AS result (id, epoch, review_id, household_id, restatement, area_id, in_poverty)
            ORDER BY review_id, household_id, epoch DESC, restatement DESC
            ON CONFLICT (review_id, household_id) DO UPDATE SET id = excluded.id, epoch = excluded.epoch,
                restatement = excluded.restatement, area_id = excluded.area_id, in_poverty = excluded.in_poverty
            WHERE (known.epoch, known.restatement) <= (excluded.epoch, excluded.restatement)
            """;

    /** A row without an id was stored before ids were, and would have one if it had been published again. */
    private static final String DELETE = "DELETE FROM household_class WHERE id = ANY (?) OR id IS NULL";

    /** An event with its content, which is read once. */
    private record Received(InboundEvent event, ResultEvent result) {}

    @Override
    public String topic() {
        return "household.result.v1";
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        var results = batch.stream()
                .map(event -> new Received(event, event.as(ResultEvent.class)))
                .toList();
        ArrayParameters.of(results)
                .column("uuid", r -> r.event().thing())
                .column("int4", r -> r.event().epoch())
                .column("uuid", r -> r.result().reviewId())
                .column("uuid", r -> r.result().householdId())
                .column("int4", r -> r.result().restatement())
                .column("uuid", r -> r.result().areaId())
                .column("bool", r -> r.result().inPoverty())
                .execute(connection, UPSERT);
    }

    @Override
    public void withdraw(List<UUID> results, Connection connection) throws SQLException {
        ArrayParameters.execute(connection, DELETE, "uuid", results);
    }
}
