package vn.vuonlen.kit.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.reconciliation.ReconciledTotal.ReconciledDifference;

/** Reads the last comparisons. */
@Singleton
class ReconciledTotals {

    private static final String TOTALS = """
            SELECT topic, kind, year, counted_at, compared_at, areas, changing, differing FROM reconciliation
             ORDER BY topic, kind, year NULLS FIRST
            """;

    private static final String DIFFERENCES = """
            SELECT d.area_id, a.code, d.owner_figures, d.own_figures
              FROM reconciliation_difference d LEFT JOIN area a ON a.id = d.area_id
             WHERE d.confirmed AND d.topic = ? AND d.kind = ? AND d.year IS NOT DISTINCT FROM ?
             ORDER BY a.code, d.area_id LIMIT 100
            """;

    private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    ReconciledTotals(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All of them in one snapshot: a comparison replaces the one before as a whole. */
    List<ReconciledTotal> all() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                var totals = new ArrayList<ReconciledTotal>();
                try (var rows = statement.executeQuery(TOTALS)) {
                    while (rows.next()) {
                        totals.add(total(connection, rows));
                    }
                }
                return totals;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private ReconciledTotal total(Connection connection, ResultSet row) throws SQLException {
        String topic = row.getString(1);
        String kind = row.getString(2);
        var year = row.getObject(3, Integer.class);
        int differing = row.getInt(8);
        return new ReconciledTotal(
                topic,
                kind,
                year,
                row.getObject(4, OffsetDateTime.class),
                row.getObject(5, OffsetDateTime.class),
                row.getInt(6),
                row.getInt(7),
                differing,
                differing == 0 ? List.of() : differences(connection, topic, kind, year));
    }

    private List<ReconciledDifference> differences(Connection connection, String topic, String kind, Integer year)
            throws SQLException {
        try (var statement = connection.prepareStatement(DIFFERENCES)) {
            statement.setString(1, topic);
            statement.setString(2, kind);
            statement.setObject(3, year, Types.INTEGER);
            try (var rows = statement.executeQuery()) {
                var differences = new ArrayList<ReconciledDifference>();
                while (rows.next()) {
                    differences.add(new ReconciledDifference(
                            rows.getObject(1, UUID.class), rows.getString(2), figures(rows, 3), figures(rows, 4)));
                }
                return differences;
            }
        }
    }

    private Map<String, Long> figures(ResultSet row, int column) throws SQLException {
        try {
            return json.readValue(row.getString(column), FIGURES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database has figures that are none", e);
        }
    }
}
