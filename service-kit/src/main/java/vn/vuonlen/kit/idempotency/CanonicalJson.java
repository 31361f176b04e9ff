package vn.vuonlen.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One text per value: a request with its fields in another order, or other white space, is the same request. */
@ApplicationScoped
class CanonicalJson {
    private final ObjectWriter writer;

    CanonicalJson(ObjectMapper json) {
        this.writer = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    String text(Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    byte[] hash(Object value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(writer.writeValueAsBytes(value));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
