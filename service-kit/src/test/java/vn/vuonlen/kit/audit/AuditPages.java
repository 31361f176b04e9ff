package vn.vuonlen.kit.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** The statement of a page as the service sends it, and what it reads. */
record AuditPages(DataSource database) {

    private static final String EXPLAIN = "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) "
            + SqlFile.read(AuditPages.class, "/audit/entries.sql")
                    .with("of_actor", "")
                    .sql();

    void fill(int entries) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO audit (at, actor, request, kind, act, area_id, thing, things, rows, bulk)
                    SELECT timestamptz '2019-01-01' + i * interval '1 minute', 'somebody', 'r', 'x', 'CREATED',
                        md5('filled' || i %% 20)::uuid, md5('x' || i)::uuid, ARRAY[md5('x' || i)::uuid], 1, false
                    FROM generate_series(1, %d) i
                    """.formatted(entries));
            statement.execute("VACUUM ANALYZE audit");
        }
    }

    long buffersOfAPage() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(EXPLAIN)) {
            var areas = new UUID[10];
            try (var row = connection
                    .createStatement()
                    .executeQuery("SELECT md5('filled' || i)::uuid FROM generate_series(0, 9) i")) {
                for (int i = 0; row.next(); i++) {
                    areas[i] = row.getObject(1, UUID.class);
                }
            }
            ArrayParameters.bind(statement, 1, "uuid", (Object[]) areas);
            statement.setObject(2, OffsetDateTime.parse("2000-01-01T00:00:00Z"));
            statement.setObject(3, OffsetDateTime.parse("9000-01-01T00:00:00Z"));
            statement.setObject(4, OffsetDateTime.parse("9000-01-01T00:00:00Z"));
            statement.setLong(5, Long.MAX_VALUE);
            statement.setInt(6, 51);
            statement.setInt(7, 51);
            var row = statement.executeQuery();
            row.next();
            var plan = new ObjectMapper().readTree(row.getString(1)).at("/0/Plan");
            return plan.path("Shared Hit Blocks").asLong()
                    + plan.path("Shared Read Blocks").asLong();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
