package vn.vuonlen.kit.strict;

import static java.nio.charset.CodingErrorAction.REPORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.uploads.Upload;

/**
 * Requires a body that is one JSON value to be small, in UTF-8 and present. An {@link Upload} has its own
 * limits.
 */
@Provider
class JsonLimit implements ReaderInterceptor {
    private final int limit;

    JsonLimit(@ConfigProperty(name = "vuonlen.http.json-limit", defaultValue = "1048576") int limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        // The Java type decides and not the Content-Type, which the caller may omit or misstate.
        if (context.getType() == Upload.class) {
            return context.proceed();
        }
        requireSmall(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        context.setInputStream(new ByteArrayInputStream(read(context.getInputStream())));
        var value = context.proceed();
        if (value == null) {
            throw KitProblem.invalid("", "Yêu cầu thiếu nội dung JSON.", "The JSON body is missing.");
        }
        return value;
    }

    /** The body of a request that announces too much was not awaited. */
    private void requireSmall(String announced) {
        if (announced != null && Long.parseLong(announced) > limit) {
            throw KitProblem.tooLarge(limit);
        }
    }

    private byte[] read(InputStream body) {
        var bytes = received(body);
        if (bytes.length > limit) {
            throw KitProblem.tooLarge(limit);
        }
        requireUtf8(bytes);
        return bytes;
    }

    private byte[] received(InputStream body) {
        try {
            return body.readNBytes(limit + 1);
        } catch (IOException e) {
            throw Problem.of(KitProblem.BODY_BROKEN_OFF).because(e);
        }
    }

    /** Jackson also accepts overlong encodings of characters, which can smuggle text past filters. */
    private static void requireUtf8(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var decoder = UTF_8.newDecoder().onMalformedInput(REPORT).onUnmappableCharacter(REPORT);
        if (decoder.decode(in, CharBuffer.allocate(bytes.length), true).isError()) {
            var before = new String(bytes, 0, in.position(), UTF_8);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw Problem.of(KitProblem.MALFORMED_JSON, line, before.length() - before.lastIndexOf('\n'));
        }
    }
}
