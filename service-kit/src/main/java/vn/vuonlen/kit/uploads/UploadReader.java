package vn.vuonlen.kit.uploads;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import vn.vuonlen.kit.limits.LimitReached;
import vn.vuonlen.kit.limits.LimitSettings;

/** Hands the body of the request over unread. */
@Provider
@Consumes(MediaType.WILDCARD)
public class UploadReader implements MessageBodyReader<Upload> {
    private final CurrentVertxRequest current;
    private final LimitSettings settings;
    private final LimitReached reached;

    UploadReader(CurrentVertxRequest current, LimitSettings settings, LimitReached reached) {
        this.settings = settings;
        this.reached = reached;
        this.current = current;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream beginning) {
        return new Upload(current.getCurrent(), settings, reached);
    }
}
