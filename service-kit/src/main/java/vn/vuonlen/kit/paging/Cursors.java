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
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Where the next page begins, unreadable and signed: a forged cursor cannot reach other rows, a cursor of another query
 * is refused instead of returning a page that fits neither, and a position may be the name of a person, which must not
 * stand in an address. The signature is the initialization vector as well (SIV), so that the same position has the same
 * cursor.
 */
@ApplicationScoped
public class Cursors {
    private static final String HMAC = "HmacSHA256";
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int SIGNATURE = 16;

    private final ObjectMapper json;
    private final SecretKeySpec signing;
    private final SecretKeySpec encryption;

    /** The secret must be the same on every node of a service, or one node refuses the cursors of another. */
    Cursors(ObjectMapper json, @ConfigProperty(name = "vuonlen.cursor-secret") String secret) {
        this.json = json;
        this.signing = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
        this.encryption =
                new SecretKeySpec(authenticate("encryption of positions".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    /**
     * @param position a record with the sort key of the last row of this page
     * @param query everything that decides which rows the list has, and in which order
     */
    public String sign(Object position, Object... query) {
        try {
            var body = json.writeValueAsBytes(position);
            var signature = signature(body, query);
            var cursor = Arrays.copyOf(signature, SIGNATURE + body.length);
            System.arraycopy(encrypted(body, signature), 0, cursor, SIGNATURE, body.length);
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
            var signature = Arrays.copyOf(bytes, SIGNATURE);
            var body = encrypted(Arrays.copyOfRange(bytes, SIGNATURE, bytes.length), signature);
            if (!MessageDigest.isEqual(signature, signature(body, query))) {
                throw invalid();
            }
            return Optional.of(json.readValue(body, position));
        } catch (IllegalArgumentException | IOException e) {
            throw invalid().because(e);
        }
    }

    private byte[] signature(byte[] body, Object... query) {
        try {
            return Arrays.copyOf(authenticate(body, json.writeValueAsBytes(query)), SIGNATURE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] authenticate(byte[]... parts) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(signing);
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Twice, it is what it was. */
    private byte[] encrypted(byte[] body, byte[] signature) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new IvParameterSpec(signature));
            return cipher.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem invalid() {
        return Problem.of(KitProblem.CURSOR_INVALID).at("?cursor");
    }
}
