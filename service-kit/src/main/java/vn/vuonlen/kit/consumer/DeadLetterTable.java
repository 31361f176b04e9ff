package vn.vuonlen.kit.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** The table of messages that could not be digested. */
final class DeadLetterTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARK = """
            INSERT INTO dead_letter (topic, partition, "offset", key, headers, value, reason)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (topic, partition, "offset") DO UPDATE SET reason = excluded.reason, at = excluded.at
            """;

    private DeadLetterTable() {}

    static void park(Connection connection, Map<InboundRecord, String> reasons) throws SQLException {
        if (reasons.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(PARK)) {
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

    /** From the columns topic, partition, offset, key, headers, value. */
    static InboundRecord message(ResultSet row) throws SQLException {
        try {
            return new InboundRecord(
                    row.getString(1),
                    row.getInt(2),
                    row.getLong(3),
                    row.getBytes(4),
                    JSON.readValue(row.getString(5), new TypeReference<Map<String, String>>() {}),
                    row.getBytes(6));
        } catch (JsonProcessingException e) {
            throw new AssertionError("The headers were written by park()", e);
        }
    }

    static void leave(Connection connection, InboundRecord message) throws SQLException {
        try (var statement = connection.prepareStatement(
                "DELETE FROM dead_letter WHERE topic = ? AND partition = ? AND \"offset\" = ?")) {
            statement.setString(1, message.topic());
            statement.setInt(2, message.partition());
            statement.setLong(3, message.offset());
            statement.executeUpdate();
        }
    }
}
