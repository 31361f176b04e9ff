package vn.vuonlen.kit.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style of printed pages. It stands inside of each page, since a page is fetched with a token and shown or saved by a
 * client, where a link to a style sheet leads nowhere. The policy of all answers lets this style pass by its hash.
 */
public final class PrintStyle {

    private static final String CSS = read();
    private static final String SOURCE = "'sha256-" + hash(CSS) + "'";

    private PrintStyle() {}

    /** For {@code <style>{css.raw}</style>}, without a blank around it. */
    public static String css() {
        return CSS;
    }

    /**
     * For {@code <meta http-equiv="Content-Security-Policy">}: of a page that was saved, too. Who may frame a page, only a header
     * can say.
     */
    public static String policy() {
        return "default-src 'none'; style-src " + SOURCE + "; object-src 'none'; base-uri 'none'; form-action 'none'";
    }

    /** As the header {@code Content-Security-Policy} has to name it. */
    static String source() {
        return SOURCE;
    }

    private static String read() {
        try (var file = PrintStyle.class.getResourceAsStream("/documents/print.css")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String css) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
