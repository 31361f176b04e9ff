package vn.vuonlen.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A marked thing with its state in one snapshot; {@code value} is null when the view has no state of it. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only sent.
record PendingChange(
        UUID id,
        long mark,
        String traceparent,
        String key,
        String partitionKey,
        long version,
        OffsetDateTime changedAt,
        byte[] value,
        int epoch) {

    /** From the columns id, mark, traceparent, key, partition key, version, changed_at, value, epoch. */
    static PendingChange of(ResultSet row) throws SQLException {
        return new PendingChange(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class),
                // The driver returns the text as the server sent it, in UTF-8, without a conversion to String and back.
                row.getBytes(8),
                row.getInt(9));
    }

    /** For a thing whose state the view cannot produce. */
    static PendingChange withoutState(UUID id, long mark) {
        return new PendingChange(id, mark, null, null, null, 0, null, null, 0);
    }

    /** Why this cannot be sent, or null if it can. */
    String unsendable(int maxValueBytes) {
        if (value == null || key == null) {
            return "The view has no such thing, or it has no key or value";
        }
        return value.length > maxValueBytes
                ? "The value has " + value.length + " bytes, more than " + maxValueBytes
                : null;
    }
}
