package vn.vuonlen.kit.installation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a service starts with them is tried in {@code deploy/checks}. */
class SecretStrengthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "   ",
                "short-but-random-9f8a7c6b5d4e3f",
                "demo-cursor-secret-that-is-long-enough-to-pass",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abababababababababababababababababababab",
                "0123456789012345678901234567890123456789",
                "change-me-change-me-change-me-change-me-",
            })
    void aWeakSecretIsRefusedWithoutBeingQuoted(String weak) {
        String fault = SecretStrength.faultOfSecret(weak).orElseThrow();

        assertFalse(weak.length() > 1 && !weak.isBlank() && fault.contains(weak), fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "not base64 at all, as anybody can see!!",
                "c2hvcnQ=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "dnVvbi1sZW4tZGVtby1lbmNyeXB0aW9uLWtleS0wMDE=",
            })
    void aWeakKeyIsRefused(String weak) {
        assertFalse(SecretStrength.faultOfKey(weak).isEmpty());
    }

    @Test
    void aKeyOfSixtyFourBytesIsRefusedForItsLength() {
        String fault = SecretStrength.faultOfKey(Base64.getEncoder().encodeToString(random(64, 1)))
                .orElseThrow();

        assertEquals("has 64 bytes and must have 32 (openssl rand -base64 32 makes a key)", fault);
    }

    @Test
    void randomSecretsAndKeysAreAccepted() {
        for (int seed = 0; seed < 1_000; seed++) {
            String key = Base64.getEncoder().encodeToString(random(32, seed));
            assertEquals(Optional.empty(), SecretStrength.faultOfKey(key), key);
            assertEquals(Optional.empty(), SecretStrength.faultOfSecret(key + "\n"), key);
            String hex = HexFormat.of().formatHex(random(16, seed));
            assertEquals(Optional.empty(), SecretStrength.faultOfSecret(hex), hex);
        }
        assertEquals(
                Optional.empty(),
                SecretStrength.faultOfKey(
                        Base64.getEncoder().encodeToString("correct horse battery staple 123".getBytes(US_ASCII))));
    }

    private static byte[] random(int bytes, int seed) {
        var random = new byte[bytes];
        new Random(seed).nextBytes(random);
        return random;
    }
}
