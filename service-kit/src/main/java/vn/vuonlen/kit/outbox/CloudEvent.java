package vn.vuonlen.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of an event: binary CloudEvents 1.0 for Kafka, with the thing's version and the owner's epoch added. */
final class CloudEvent {

    private static final byte[] SPEC = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private final byte[] source;
    private final byte[] type;

    CloudEvent(String service, PublishedTopic topic) {
        this.source = ("/vuonlen/" + service).getBytes(UTF_8);
        this.type = topic.ceType().getBytes(UTF_8);
    }

    Headers of(PendingChange change) {
        String id = change.id().toString();
        var headers = new RecordHeaders();
        headers.add("ce_specversion", SPEC);
        headers.add("ce_id", bytes(id + ':' + change.epoch() + ':' + change.version()));
        headers.add("ce_source", source);
        headers.add("ce_type", type);
        headers.add("ce_time", bytes(change.changedAt().toInstant().toString()));
        headers.add("ce_subject", bytes(id));
        headers.add("ce_version", bytes(Long.toString(change.version())));
        headers.add("ce_epoch", bytes(Integer.toString(change.epoch())));
        headers.add("content-type", JSON);
        if (change.traceparent() != null) {
            headers.add("traceparent", bytes(change.traceparent()));
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
