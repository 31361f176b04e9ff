package vn.vuonlen.infrastructure.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** A connection that sends what no HTTP client would: half a request, a byte at a time, or nothing at all. */
public final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream answers;

    public RawConnection(URI service) {
        try {
            socket = new Socket(service.getHost(), service.getPort());
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            answers = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String head(String method, String path, String token, String... headers) {
        var head = new StringBuilder("%s %s HTTP/1.1\r\nHost: here\r\n".formatted(method, path));
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** Whether the service still takes what is sent. */
    public boolean send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Everything until the service closes the connection; what is lost with a reset is missing. */
    public String everything() {
        var all = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int read; (read = answers.read(buffer)) >= 0; ) {
                all.append(new String(buffer, 0, read, UTF_8));
            }
        } catch (IOException e) {
            return all.toString();
        }
        return all.toString();
    }

    /** What has arrived when the first bytes are there. */
    public String first() {
        try {
            var buffer = new byte[8192];
            int read = answers.read(buffer);
            return read < 0 ? "" : new String(buffer, 0, read, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on to the beginning of the next response. */
    public void skipUntil(String text) {
        try {
            for (int matched = 0; matched < text.length(); ) {
                int read = answers.read();
                if (read < 0) {
                    throw new IOException("The connection was closed");
                }
                matched = read == text.charAt(matched) ? matched + 1 : read == text.charAt(0) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
