package vn.vuonlen.reporting.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers what a test says household-service answers at a path, and 403 elsewhere, as to a role that may not know. */
public final class SmallHouseholdService implements QuarkusTestResourceLifecycleManager {
    public static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

    /** What came in the header {@code Authorization}. */
    public static final List<String> AUTHORIZATIONS = new CopyOnWriteArrayList<>();

    /** Where it is 503, everything is. */
    public static volatile boolean away;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", SmallHouseholdService::handle);
        server.start();
        return Map.of(
                "reporting.household-service",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            AUTHORIZATIONS.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = ANSWERS.get(exchange.getRequestURI().toString());
            int status = away ? 503 : body == null ? 403 : 200;
            var bytes = (status == 200 ? body : "{}").getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
