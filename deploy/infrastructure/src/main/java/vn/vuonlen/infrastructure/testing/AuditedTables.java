package vn.vuonlen.infrastructure.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Walks over the tables of a service's database: each is audited, or a test says why it need not be. */
public final class AuditedTables {
    private static final Map<String, String> OF_THE_KIT = Map.ofEntries(
            Map.entry("audit", "it is the audit, and append-only"),
            Map.entry("audit_bulk_table", "only migrations write it"),
            Map.entry("flyway_schema_history", "Flyway's own record of migrations"),
            Map.entry("idempotency_key", "responses of requests whose effects are audited"),
            Map.entry("unpublished", "marks of changes that are audited"),
            Map.entry("unpublishable", "what the relay could not send, with its reason"),
            Map.entry("owner_epoch", "raised by the operator of the database after a restore"),
            Map.entry("consumer_offset", "how far the consumer is"),
            Map.entry("consumed_version", "which events the consumer has seen"),
            Map.entry("republication", "on which occasions the owner published everything again"),
            Map.entry("unfinished_republication", "of which topics the end of that is still to be published"),
            Map.entry("consumed_republication", "of which partitions the consumer has read that end"),
            Map.entry("oldest_epoch", "what the consumer takes for true"),
            Map.entry("served_generation", "which code built the projections"),
            Map.entry("projection_rebuild", "has its requester and times; projections follow from events"),
            Map.entry("total", "counted from tables that are audited"),
            Map.entry("total_of_areas", "which totals are published"),
            Map.entry("total_count", "when they were counted last"),
            Map.entry("owner_total", "what another service counted"),
            Map.entry("projection_snapshot", "when the projections were counted to compare them"),
            Map.entry("projection_snapshot_figure", "counted from projections, which follow from events"),
            Map.entry("reconciliation", "how the last comparison ended"),
            Map.entry("reconciliation_difference", "what it found"),
            Map.entry("dead_letter", "messages of others, with the reason of their failure"),
            Map.entry("job", "has its submitter and time, and what it changes is audited"),
            Map.entry("job_lease", "which process runs a job"),
            Map.entry("job_input", "files, deleted with the end of their job"),
            Map.entry("job_reject", "refused rows, which changed nothing"));

    private static final String TABLES = """
            SELECT c.relname, count(t.oid) FILTER (WHERE t.tgname IN
                ('audited_insert', 'audited_update', 'audited_delete', 'audited_truncate') AND t.tgenabled = 'O') = 4
            FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
            GROUP BY c.relname ORDER BY c.relname
            """;

    private AuditedTables() {}

    /**
     * @param exempt tables of the service that are not audited, each with its reason
     * @return one line for each table that is neither audited nor exempt, or both, and for each exempt one that does not
     *     exist
     */
    public static List<String> violations(DataSource database, Map<String, String> exempt) throws SQLException {
        Map<String, String> reasons = new HashMap<>(OF_THE_KIT);
        reasons.putAll(exempt);
        var violations = new ArrayList<String>();
        Set<String> unknown = new HashSet<>(reasons.keySet());
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                String table = row.getString(1);
                unknown.remove(table);
                if (row.getBoolean(2) == reasons.containsKey(table)) {
                    violations.add(table + (row.getBoolean(2) ? " is exempt, and audited" : " is not audited"));
                }
            }
        }
        unknown.stream().sorted().map(table -> table + " does not exist").forEach(violations::add);
        return violations;
    }
}
