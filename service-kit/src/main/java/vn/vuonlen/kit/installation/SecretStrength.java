package vn.vuonlen.kit.installation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a secret must be at least. Each fault completes the sentence "the setting …" and never quotes the value. */
final class SecretStrength {

    static final String DEMO = "still has its public demo value";

    private static final String GUESSABLE = "repeats the same characters, which can be guessed";

    /** As many as 16 random bytes have in hexadecimal: 128 bits, below which guessing becomes thinkable. */
    private static final int SHORTEST = 32;

    /** Of 32 random characters or bytes hardly any has fewer different ones, one that somebody typed with one finger has. */
    private static final int DIFFERENT = 8;

    /** AES-256 and HMAC-SHA-256. */
    private static final int KEY_BYTES = 32;

    private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+", Pattern.DOTALL);

    /** Textual secrets of this repository begin so. Its keys in base64 contain it. */
    private static final String DEMO_PREFIX = "demo-";

    private SecretStrength() {}

    /** What is wrong with the value of a setting, if its name says that it is a secret or it begins as one of ours. */
    static Optional<String> fault(String name, String value) {
        if (isKey(name)) {
            return faultOfKey(value);
        }
        if (name.endsWith("-secret")) {
            return faultOfSecret(value);
        }
        return isDemo(value) ? Optional.of(DEMO) : Optional.empty();
    }

    /** What makes a key unusable, however strong it is. */
    static Optional<String> malformed(String name, String value) {
        return isKey(name)
                ? faultOfKey(value).filter(fault -> !fault.equals(DEMO) && !fault.equals(GUESSABLE))
                : Optional.empty();
    }

    private static boolean isKey(String name) {
        return name.endsWith("-key");
    }

    static boolean isDemo(String value) {
        return value.startsWith(DEMO_PREFIX);
    }

    static Optional<String> faultOfSecret(String value) {
        String secret = value.strip();
        if (isDemo(secret)) {
            return Optional.of(DEMO);
        }
        if (secret.length() < SHORTEST) {
            return Optional.of("has %d characters and must have %d or more (openssl rand -base64 32 makes one)"
                    .formatted(secret.length(), SHORTEST));
        }
        return uniform(secret);
    }

    static Optional<String> faultOfKey(String value) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(value.strip());
        } catch (IllegalArgumentException e) {
            return Optional.of("is not in base64 (openssl rand -base64 %d makes a key)".formatted(KEY_BYTES));
        }
        if (key.length != KEY_BYTES) {
            return Optional.of("has %d bytes and must have %d (openssl rand -base64 %d makes a key)"
                    .formatted(key.length, KEY_BYTES, KEY_BYTES));
        }
        // Each byte becomes one character.
        String bytes = new String(key, ISO_8859_1);
        return bytes.contains(DEMO_PREFIX) ? Optional.of(DEMO) : uniform(bytes);
    }

    private static Optional<String> uniform(String secret) {
        boolean guessable = secret.chars().distinct().count() < DIFFERENT
                || REPEATED.matcher(secret).matches();
        return guessable ? Optional.of(GUESSABLE) : Optional.empty();
    }
}
