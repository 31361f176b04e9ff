package vn.vuonlen.household.person;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.kit.text.Spelling;

/**
 * Personal IDs at rest: encrypted with AES-GCM and bound to their member, so that a ciphertext copied to another row
 * does not decrypt. A keyed hash (HMAC-SHA256) beside it serves the search for a full number.
 */
@Startup
@Singleton
public class PersonalIds {

    /** CCCD has 12 digits, the older CMND 9; neither has a check digit that we could verify. */
    public static final Pattern WELL_FORMED = Pattern.compile("[0-9]{12}|[0-9]{9}");

    /** What people put between the digits of a number that they read aloud or copy. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ .,_/-]+");

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int VISIBLE_DIGITS = 3;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec encryption;
    private final SecretKeySpec hashing;

    PersonalIds(
            PersonalIdSettings settings,
            @ConfigProperty(name = "vuonlen.local-mode", defaultValue = "false") boolean localMode) {
        if (!localMode
                && (settings.encryptionKey().equals(PersonalIdSettings.DEMO_ENCRYPTION_KEY)
                        || settings.hashKey().equals(PersonalIdSettings.DEMO_HASH_KEY))) {
            throw new IllegalStateException("Set vuonlen.personal-ids.encryption-key and vuonlen.personal-ids.hash-key:"
                    + " the demo keys protect nobody and work in local mode only");
        }
        encryption = new SecretKeySpec(key(settings.encryptionKey()), "AES");
        hashing = new SecretKeySpec(key(settings.hashKey()), "HmacSHA256");
    }

    /** As it is stored and hashed: without blanks and signs between the digits. Null, blank and a dash become null. */
    public static String digits(String typed) {
        var code = Spelling.code(typed);
        var digits = code == null ? "" : BETWEEN_DIGITS.matcher(code).replaceAll("");
        return digits.isEmpty() ? null : digits;
    }

    /** Forms that a keyboard fills in where nobody knows the number: 000000000000, 123456789012, 121212121212. */
    public static boolean isPlaceholder(String digits) {
        return WELL_FORMED.matcher(digits).matches() && isPattern(digits);
    }

    private static boolean isPattern(String digits) {
        return repeats(digits, 1) || repeats(digits, 2) || repeats(digits, 3) || counts(digits, 1) || counts(digits, 9);
    }

    private static boolean repeats(String digits, int period) {
        return digits.substring(period).equals(digits.substring(0, digits.length() - period));
    }

    /** Upwards by one, or downwards, which is upwards by nine; after 9 comes 0. */
    private static boolean counts(String digits, int step) {
        return IntStream.range(1, digits.length())
                .allMatch(i -> (digits.charAt(i - 1) - '0' + step) % 10 == digits.charAt(i) - '0');
    }

    /** The result differs each time, even for the same number. */
    public byte[] encrypt(String personalId, UUID member) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var text = cipher(Cipher.ENCRYPT_MODE, nonce, member, personalId.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
    }

    /** How many bytes {@link #encrypt} makes of so many digits: what SQL can tell of a number. */
    public static int encryptedLength(int digits) {
        return NONCE + digits + TAG_BITS / Byte.SIZE;
    }

    public String decrypt(byte[] encrypted, UUID member) {
        var nonce = Arrays.copyOf(encrypted, NONCE);
        var text = Arrays.copyOfRange(encrypted, NONCE, encrypted.length);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, member, text), StandardCharsets.UTF_8);
    }

    public byte[] hash(String personalId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return mac.doFinal(personalId.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot hash personal IDs", e);
        }
    }

    /** The only form in which a number leaves the service. */
    public static String masked(String personalId) {
        int hidden = personalId.length() - VISIBLE_DIGITS;
        return "•".repeat(hidden) + personalId.substring(hidden);
    }

    private byte[] cipher(int mode, byte[] nonce, UUID member, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(member.getMostSignificantBits())
                    .putLong(member.getLeastSignificantBits())
                    .flip());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The personal ID of member " + member + " does not fit our key", e);
        }
    }

    private static byte[] key(String base64) {
        var key = Base64.getDecoder().decode(base64.strip());
        if (key.length != 32) {
            throw new IllegalStateException("A key of personal IDs has " + key.length + " bytes: it must have 32");
        }
        return key;
    }
}
