package vn.vuonlen.kit.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A marked thing with its state as of one snapshot; without a state ({@code value} is null) when the view has none. */
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
