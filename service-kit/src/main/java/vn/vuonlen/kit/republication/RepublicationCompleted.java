package vn.vuonlen.kit.republication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last message of a republication in each partition of a topic: all things of the topic were published again under
 * {@code epoch}. Once a consumer has read it in all {@code partitions}, numbered from 0, whatever it holds of an older
 * epoch no longer exists. The key is constant, so that compaction leaves the newest in each partition.
 */
public record RepublicationCompleted(int epoch, int partitions) {

    public static final String TYPE_HEADER = "ce_type";
    public static final String TYPE = "vn.vuonlen.republication-completed.v1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public RepublicationCompleted {
        if (epoch < 1 || partitions < 1) {
            throw new IllegalArgumentException("A republication has an epoch and partitions, both from 1");
        }
    }

    /** Whether headers are those of such a message and not of the state of a thing. */
    public static boolean isIn(Map<String, String> headers) {
        return TYPE.equals(headers.get(TYPE_HEADER));
    }

    public static RepublicationCompleted of(byte[] value) {
        if (value == null) {
            throw new IllegalArgumentException("The end of a republication has a value; here is none");
        }
        try {
            return JSON.readValue(value, RepublicationCompleted.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("The value is not the end of a republication: " + e.getMessage(), e);
        }
    }

    public byte[] key() {
        return "republication-completed".getBytes(UTF_8);
    }

    public byte[] value() {
        try {
            return JSON.writeValueAsBytes(Map.of("epoch", epoch, "partitions", partitions));
        } catch (JsonProcessingException e) {
            throw new AssertionError("Two numbers are JSON", e);
        }
    }

    /** Of a binary CloudEvent, in order. {@code topic} is without the prefix of the installation. */
    public Map<String, String> headers(String service, String topic, int partition, Instant time) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", topic + ':' + epoch + ':' + partition);
        headers.put("ce_source", "/vuonlen/" + service);
        headers.put(TYPE_HEADER, TYPE);
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", topic);
        headers.put("ce_version", "1");
        headers.put("ce_epoch", Integer.toString(epoch));
        headers.put("content-type", "application/json");
        return headers;
    }
}
