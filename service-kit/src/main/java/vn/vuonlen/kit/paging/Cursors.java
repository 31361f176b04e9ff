package vn.vuonlen.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Where the next page begins, opaque and signed: a forged cursor cannot reach other rows, and a cursor of another query
 * is refused instead of returning a page that fits neither.
 */
@ApplicationScoped
public class Cursors {
    private static final String HMAC = "HmacSHA256";
    private static final int SIGNATURE = 16;

    private final ObjectMapper json;
    private final byte[] secret;

    /** The secret must be the same on every node of a service, or one node refuses the cursors of another. */
    Cursors(ObjectMapper json, @ConfigProperty(name = "vuonlen.cursor-secret") String secret) {
        this.json = json;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param position a record with the sort key of the last row of this page
     * @param query everything that decides which rows the list has, and in which order
     */
    public String sign(Object position, Object... query) {
        try {
            var body = json.writeValueAsBytes(position);
            var cursor = Arrays.copyOf(signature(body, query), SIGNATURE + body.length);
            System.arraycopy(body, 0, cursor, SIGNATURE, body.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Empty for the first page. */
    public <P> Optional<P> read(String cursor, Class<P> position, Object... query) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= SIGNATURE) {
                throw invalid();
            }
            var body = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), signature(body, query))) {
                throw invalid();
            }
            return Optional.of(json.readValue(body, position));
        } catch (IllegalArgumentException | IOException e) {
            throw invalid().because(e);
        }
    }

    private byte[] signature(byte[] body, Object... query) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update(body);
            mac.update(json.writeValueAsBytes(query));
            return Arrays.copyOf(mac.doFinal(), SIGNATURE);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem invalid() {
        return Problem.of(KitProblem.CURSOR_INVALID).at("?cursor");
    }
}
