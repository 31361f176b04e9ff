package vn.vuonlen.checks.observability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans by OTLP over HTTP, as a collector does. */
final class SpanCollector implements AutoCloseable {

    /** Ids are hexadecimal; {@code parent} is empty at the root. */
    record Collected(String service, String trace, String span, String parent, String name) {}

    private final List<Collected> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    SpanCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** What a service is started with to send its spans here, and soon. */
    Map<String, String> settings() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.exporter.otlp.endpoint",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.bsp.schedule.delay", "200ms");
    }

    private void take(HttpExchange exchange) throws IOException {
        var request = ProtobufMessage.of(exchange.getRequestBody().readAllBytes());
        request.all(1).forEach(resource -> {
            var service = resource.one(1)
                    .all(1)
                    .filter(attribute -> attribute.one(1).text().equals("service.name"))
                    .map(attribute -> attribute.one(2).one(1).text())
                    .findFirst()
                    .orElse("");
            resource.all(2)
                    .flatMap(scope -> scope.all(2))
                    .forEach(span -> spans.add(new Collected(
                            service,
                            span.one(1).hex(),
                            span.one(2).hex(),
                            span.one(4).hex(),
                            span.one(5).text())));
        });
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    Optional<Collected> find(String service, String name) {
        return spans.stream()
                .filter(span -> span.service().equals(service) && span.name().equals(name))
                .findFirst();
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
