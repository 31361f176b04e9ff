package vn.vuonlen.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A body that is one JSON value is small, and there. What is streamed (NDJSON, CSV) has only the limit of HTTP. */
@Provider
class JsonLimit implements ReaderInterceptor {
    private final long limit;

    JsonLimit(@ConfigProperty(name = "vuonlen.http.json-limit", defaultValue = "1048576") long limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            return context.proceed();
        }
        context.setInputStream(new Limited(context.getInputStream(), limit));
        var value = context.proceed();
        if (value == null) {
            throw KitProblem.invalid("", "Thiếu nội dung JSON.", "The JSON body is missing.");
        }
        return value;
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            var read = super.read(to, from, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw Problem.of(KitProblem.PAYLOAD_TOO_LARGE);
            }
            return result;
        }
    }
}
