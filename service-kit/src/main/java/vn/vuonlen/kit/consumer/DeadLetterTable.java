package vn.vuonlen.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vuonlen.kit.consumer.DeadLetters.Position;

/** The statements on the table {@code dead_letter}. */
final class DeadLetterTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** At the same offset of a topic that was created again lies another message: the newer log is the one that counts. */
    private static final String INSERT = """
            INSERT INTO dead_letter (topic, partition, "offset", key, headers, value, reason)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (topic, partition, "offset") DO UPDATE SET key = excluded.key, headers = excluded.headers,
                value = excluded.value, reason = excluded.reason, at = excluded.at
            """;

    private static final String LIST = """
            SELECT topic, partition, "offset", key, reason, at FROM dead_letter
             WHERE (topic, partition, "offset") > (?, ?, ?) ORDER BY topic, partition, "offset" LIMIT ?
            """;

    private static final String READ = """
            SELECT topic, partition, "offset", key, headers, value FROM dead_letter
             WHERE topic = ? AND (partition, "offset") > (?, ?) ORDER BY partition, "offset" LIMIT ?
            """;

    private static final String DELETE = """
            DELETE FROM dead_letter WHERE topic = ? AND partition = ? AND "offset" = ?
            """;

    private DeadLetterTable() {}

    static void insert(Connection connection, Map<InboundRecord, String> reasons) throws SQLException {
        if (reasons.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var entry : reasons.entrySet()) {
                var message = entry.getKey();
                statement.setString(1, message.topic());
                statement.setInt(2, message.partition());
                statement.setLong(3, message.offset());
                statement.setBytes(4, message.key());
                statement.setString(5, JSON.writeValueAsString(message.headers()));
                statement.setBytes(6, message.value());
                statement.setString(7, entry.getValue().replace('\0', '\uFFFD'));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (JsonProcessingException e) {
            throw new AssertionError("A map of strings is JSON", e);
        }
    }

    /** The dead letters of all topics behind a position, without their values. */
    static List<DeadLetter> list(Connection connection, Position after, int limit) throws SQLException {
        return query(connection, LIST, after, limit, DeadLetterTable::summary);
    }

    /** The whole messages of the position's topic behind it. */
    static List<InboundRecord> read(Connection connection, Position after, int limit) throws SQLException {
        return query(connection, READ, after, limit, DeadLetterTable::message);
    }

    static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM dead_letter")) {
            row.next();
            return row.getLong(1);
        }
    }

    static void delete(Connection connection, InboundRecord message) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setString(1, message.topic());
            statement.setInt(2, message.partition());
            statement.setLong(3, message.offset());
            statement.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection connection, String sql, Position after, int limit, Mapping<T> mapping)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, after.topic());
            statement.setInt(2, after.partition());
            statement.setLong(3, after.offset());
            statement.setInt(4, limit);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapping.of(rows));
                }
            }
            return found;
        }
    }

    private static DeadLetter summary(ResultSet row) throws SQLException {
        byte[] key = row.getBytes(4);
        return new DeadLetter(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                key == null ? null : new String(key, UTF_8),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class));
    }

    private static InboundRecord message(ResultSet row) throws SQLException {
        try {
            return new InboundRecord(
                    row.getString(1),
                    row.getInt(2),
                    row.getLong(3),
                    row.getBytes(4),
                    JSON.readValue(row.getString(5), new TypeReference<Map<String, String>>() {}),
                    row.getBytes(6));
        } catch (JsonProcessingException e) {
            throw new AssertionError("The headers were written by insert()", e);
        }
    }
}
