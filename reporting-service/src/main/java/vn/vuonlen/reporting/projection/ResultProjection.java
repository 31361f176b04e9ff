package vn.vuonlen.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.projection.ResultEvent.EthnicGroup;

@Singleton
class ResultProjection implements TopicHandler {

    /** A restored owner may have made another restatement of the same number. */
    private static final String UPSERT = """
            INSERT INTO result AS r (id, epoch, household_id, review_id, restatement, known_from, year, area_id,
                ethnic_minority, class, route, movement, causes, aspirations, deprivations, no_capacity_to_work,
                ethnic_group, committed)
            SELECT DISTINCT ON (household_id, review_id, restatement) id, epoch, household_id, review_id, restatement,
                coalesce(known_from, '-infinity'), year, area_id, ethnic_minority, class, route, movement,
                string_to_array(causes, ','), string_to_array(aspirations, ','), string_to_array(deprivations, ','),
                no_capacity_to_work, ethnic_group, committed
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n (id, epoch, household_id, review_id,
                restatement, known_from, year, area_id, ethnic_minority, class, route, movement, causes, aspirations,
                deprivations, no_capacity_to_work, ethnic_group, committed)
            ORDER BY household_id, review_id, restatement, epoch DESC
            ON CONFLICT (household_id, review_id, restatement) DO UPDATE SET id = excluded.id, epoch = excluded.epoch,
                known_from = excluded.known_from, year = excluded.year, area_id = excluded.area_id,
                ethnic_minority = excluded.ethnic_minority, class = excluded.class, route = excluded.route,
                movement = excluded.movement, causes = excluded.causes, aspirations = excluded.aspirations,
                deprivations = excluded.deprivations, no_capacity_to_work = excluded.no_capacity_to_work,
                ethnic_group = excluded.ethnic_group, committed = excluded.committed
            WHERE r.epoch <= excluded.epoch""";

    /** A row without an id was stored before ids were, and would have one if it had been published again. */
    private static final String WITHDRAWN = " FROM result WHERE id = ANY (?) OR id IS NULL";

    private static final String HOUSEHOLDS = "SELECT household_id" + WITHDRAWN;
    private static final String DELETE = "DELETE" + WITHDRAWN;

    /** An event with its content, which is read once. */
    private record Received(InboundEvent event, ResultEvent result) {}

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
        List<Received> results = batch.stream()
                .map(event -> new Received(event, event.as(ResultEvent.class)))
                .toList();
        List<UUID> households = results.stream()
                .map(received -> received.result().householdId())
                .toList();
        Counters.update(connection, households, Counter.OF_RESULTS, () -> store(connection, results));
        TopicProgress.record(connection, batch);
    }

    @Override
    public void withdraw(List<UUID> results, Connection connection) throws SQLException {
        Counters.update(
                connection,
                households(results, connection),
                Counter.OF_RESULTS,
                () -> TopicProgress.withdraw(connection, topic(), DELETE, results));
    }

    private static List<UUID> households(List<UUID> results, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HOUSEHOLDS)) {
            ArrayParameters.bind(statement, 1, "uuid", results);
            try (var rows = statement.executeQuery()) {
                var households = new ArrayList<UUID>();
                while (rows.next()) {
                    households.add(rows.getObject(1, UUID.class));
                }
                return households;
            }
        }
    }

    private static void store(Connection connection, List<Received> received) throws SQLException {
        ArrayParameters.of(received)
                .column("uuid", r -> r.event().thing())
                .column("int", r -> r.event().epoch())
                .column("uuid", r -> r.result().householdId())
                .column("uuid", r -> r.result().reviewId())
                .column("int", r -> r.result().restatement())
                .column("date", r -> r.result().knownFrom())
                .column("int", r -> r.result().year())
                .column("uuid", r -> r.result().areaId())
                .column("boolean", r -> r.result().ethnicMinority())
                .column("text", r -> r.result().livingStandard())
                .column("text", r -> r.result().route())
                .column("text", r -> r.result().movement())
                .column("text", r -> joined(r.result().causes()))
                .column("text", r -> joined(r.result().aspirations()))
                .column("text", r -> joined(r.result().deprivations()))
                .column("boolean", r -> r.result().noCapacityToWork())
                .column("text", r -> written(r.result().ethnicGroup()))
                .column("boolean", r -> r.result().committed())
                .execute(connection, UPSERT);
    }

    /** An array of arrays would need rows of one length. */
    private static String joined(List<String> codes) {
        return codes == null ? null : String.join(",", codes);
    }

    private static String written(EthnicGroup group) {
        return group == null ? null : group.scheme() + "/" + group.code();
    }
}
