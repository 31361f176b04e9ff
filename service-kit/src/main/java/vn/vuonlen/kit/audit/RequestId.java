package vn.vuonlen.kit.audit;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The id of the current request: of its trace, or where there is none a random one. 32 hexadecimal digits. */
@RequestScoped
public class RequestId {
    public static final String HEADER = "X-Request-Id";

    private String value;

    public String value() {
        if (value == null) {
            var trace = Span.current().getSpanContext();
            value = trace.isValid()
                    ? trace.getTraceId()
                    : UUID.randomUUID().toString().replace("-", "");
        }
        return value;
    }
}
