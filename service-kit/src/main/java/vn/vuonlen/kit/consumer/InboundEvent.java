package vn.vuonlen.kit.consumer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * The full state of one thing in one version, as its owner published it. {@code topic} is without the prefix of the
 * installation.
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes of a message are never compared, only read.
public record InboundEvent(
        String topic,
        String key,
        String subject,
        int epoch,
        long version,
        Instant time,
        byte[] value,
        int partition,
        long offset) {

    static final Comparator<InboundEvent> BY_VERSION =
            Comparator.comparingInt(InboundEvent::epoch).thenComparingLong(InboundEvent::version);

    /** Lenient, since owners add fields before their consumers know them. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public InboundEvent {
        requireNonNull(topic, "topic");
        requireNonNull(subject, "subject");
        requireNonNull(value, "value");
    }

    /** The id of the thing, which is the event's subject. */
    public UUID thing() {
        return UUID.fromString(subject);
    }

    public <T> T as(Class<T> type) {
        try {
            return JSON.readValue(value, type);
        } catch (IOException e) {
            throw new Unreadable("The value is not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** The content of a message is at fault and would fail for ever, so it becomes a dead letter. Handlers may throw it too. */
    public static final class Unreadable extends RuntimeException {

        public Unreadable(String reason) {
            super(reason);
        }

        public Unreadable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
