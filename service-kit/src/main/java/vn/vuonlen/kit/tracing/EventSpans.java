package vn.vuonlen.kit.tracing;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The spans under which a batch of events is processed: one for each trace and topic in it, as a child of the span that
 * made the change. However many things one request changed, a batch of them is one span. Events without a
 * {@code traceparent} cost nothing; without a collector nobody writes one.
 */
public final class EventSpans implements AutoCloseable {

    /** The header, as W3C Trace Context names it. */
    public static final String HEADER = "traceparent";

    private static final TextMapGetter<String> AS_HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public String get(String traceparent, String name) {
            return HEADER.equals(name) ? traceparent : null;
        }
    };

    private record Trace(String topic, String traceparent) {}

    private record Started(Span span, int[] messages) {}

    private final Map<Trace, Started> spans = new HashMap<>();

    /** An event of the batch, with the header it came with, or null. */
    public void add(String topic, String traceparent) {
        if (traceparent != null) {
            spans.computeIfAbsent(new Trace(topic, traceparent), this::start).messages[0]++;
        }
    }

    /** The span of an event, for what is logged of it; an invalid one if it has none. */
    public Span of(String topic, String traceparent) {
        var started = spans.get(new Trace(topic, traceparent));
        return started == null ? Span.getInvalid() : started.span;
    }

    private Started start(Trace trace) {
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), trace.traceparent, AS_HEADER);
        var span = GlobalOpenTelemetry.getTracer("vn.vuonlen.kit")
                .spanBuilder("process " + trace.topic)
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.destination.name", trace.topic)
                .startSpan();
        return new Started(span, new int[1]);
    }

    /** The batch was rolled back and will be processed again. */
    public void failed(Exception reason) {
        spans.values()
                .forEach(started -> started.span.setStatus(
                        StatusCode.ERROR, reason.getClass().getSimpleName()));
    }

    @Override
    public void close() {
        for (var started : spans.values()) {
            started.span.setAttribute("messaging.batch.message_count", started.messages[0]);
            started.span.end();
        }
    }
}
