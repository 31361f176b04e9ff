package vn.vuonlen.checks.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A small reverse proxy: each request goes to the next address that was ready when it was last asked. It repeats nothing,
 * so that a request that an address loses is answered 502, and 504 while none is ready.
 */
final class RoundRobin implements AutoCloseable {

    private static final int ASKED_EVERY_MILLIS = 200;
    private static final int LOST = 502;
    private static final int NONE_IS_READY = 504;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> addresses;
    private final Map<URI, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
    private final HttpServer server;

    RoundRobin(List<URI> addresses) throws IOException {
        this.addresses = List.copyOf(addresses);
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::forward);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        asking.scheduleWithFixedDelay(this::ask, 0, ASKED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    boolean isReady(URI address) {
        return ready.getOrDefault(address, false);
    }

    private void ask() {
        for (var address : addresses) {
            var question = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try {
                ready.put(
                        address, http.send(question, BodyHandlers.discarding()).statusCode() == 200);
            } catch (HttpTimeoutException e) {
                // A busy machine: neither yes nor no.
            } catch (IOException e) {
                ready.put(address, false);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer(exchange, body), -1);
        }
    }

    private int answer(HttpExchange exchange, byte[] body) {
        var address = nextReady();
        if (address.isEmpty()) {
            return NONE_IS_READY;
        }
        var request = HttpRequest.newBuilder(
                        address.get().resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type", "Idempotency-Key")) {
            request.header(name, exchange.getRequestHeaders().getFirst(name));
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            return LOST;
        }
    }

    private Optional<URI> nextReady() {
        int first = next.getAndIncrement();
        return IntStream.range(0, addresses.size())
                .mapToObj(further -> addresses.get(Math.floorMod(first + further, addresses.size())))
                .filter(this::isReady)
                .findFirst();
    }

    @Override
    public void close() {
        asking.shutdownNow();
        server.stop(0);
    }
}
