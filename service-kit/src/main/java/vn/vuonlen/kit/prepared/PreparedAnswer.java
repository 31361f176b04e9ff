package vn.vuonlen.kit.prepared;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A successful answer as its bytes, plain and compressed: what is sent often is compressed once.
 *
 * @param tag the entity tag, as the header has it
 * @param shared the headers of the answer and of a 304 (RFC 9110, 15.4.5)
 * @param headers those of the answer alone
 */
public record PreparedAnswer(
        String mediaType,
        String tag,
        Map<String, String> shared,
        Map<String, String> headers,
        ByteBuf plain,
        ByteBuf gzip) {

    public PreparedAnswer {
        shared = Map.copyOf(shared);
        headers = Map.copyOf(headers);
    }

    public static PreparedAnswer of(
            String mediaType, String tag, Map<String, String> shared, Map<String, String> headers, byte[] body) {
        return new PreparedAnswer(mediaType, tag, shared, headers, fixed(body), fixed(compressed(body)));
    }

    /**
     * A weak tag: two answers have the same if they are of the same form and say the same, though their bytes may differ.
     *
     * @param content what they say
     */
    public static String tag(String mediaType, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(mediaType.getBytes(StandardCharsets.US_ASCII));
            return "W/\"" + HexFormat.of().formatHex(digest.digest(content), 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Nobody can release or change it, so that any number of connections may send it at once. */
    private static ByteBuf fixed(byte[] bytes) {
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)).asReadOnly();
    }

    private static byte[] compressed(byte[] body) {
        var compressed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** The bytes of a body without copying them. */
    @SuppressWarnings("deprecation") // The other ways to make a buffer copy them.
    static Buffer buffer(ByteBuf body) {
        return Buffer.buffer(body.duplicate());
    }

    public byte[] body() {
        var bytes = new byte[plain.readableBytes()];
        plain.getBytes(plain.readerIndex(), bytes);
        return bytes;
    }

    /** How much memory its bodies take. */
    public int bytes() {
        return plain.readableBytes() + gzip.readableBytes();
    }
}
