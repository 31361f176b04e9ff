package vn.vuonlen.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.vuonlen.kit.consumer.InboundEvent.Unreadable;
import vn.vuonlen.kit.republication.RepublicationCompleted;
import vn.vuonlen.kit.tracing.EventSpans;

/** A message as it was received, before its headers are parsed. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only stored.
record InboundRecord(String topic, int partition, long offset, byte[] key, Map<String, String> headers, byte[] value) {

    static InboundRecord of(ConsumerRecord<byte[], byte[]> received, String prefix) {
        var headers = new HashMap<String, String>();
        for (var header : received.headers()) {
            headers.put(text(header.key().getBytes(UTF_8)), text(header.value()));
        }
        return new InboundRecord(
                received.topic().substring(prefix.length()),
                received.partition(),
                received.offset(),
                received.key(),
                headers,
                received.value());
    }

    InboundEvent parse() {
        if (key == null || value == null) {
            throw new Unreadable("A state has a key and a value; here is no " + (key == null ? "key" : "value"));
        }
        try {
            String subject = header("ce_subject");
            return new InboundEvent(
                    topic,
                    new String(key, UTF_8),
                    UUID.fromString(subject).toString(),
                    Integer.parseInt(header("ce_epoch")),
                    Long.parseLong(header("ce_version")),
                    Instant.parse(header("ce_time")),
                    value,
                    partition,
                    offset);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("A header cannot be read: " + e.getMessage(), e);
        }
    }

    /** For a message that {@link RepublicationCompleted#isIn} recognizes. */
    RepublicationCompleted parseRepublication() {
        try {
            return RepublicationCompleted.of(value);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(e.getMessage(), e);
        }
    }

    /** Which trace the change belongs to; null if none. */
    String traceparent() {
        return headers.get(EventSpans.HEADER);
    }

    private String header(String name) {
        String text = headers.get(name);
        if (text == null) {
            throw new Unreadable("The header " + name + " is missing");
        }
        return text;
    }

    /** PostgreSQL stores no U+0000 in a text; the relay never sends one. */
    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8).replace('\0', '\uFFFD');
    }
}
