package vn.vuonlen.infrastructure.testing.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many connections that begin a valid request and then send its body a byte at a time, and a client who wants an answer. */
public final class DrippingConnections implements AutoCloseable {
    /** A second on an idle machine; the tests share theirs. A worker that waits for a body waits for minutes. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final List<RawConnection> connections = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;

    public DrippingConnections(URI service) {
        this.service = service;
    }

    /** Begins so many requests like this one. */
    public void open(int number, String method, String path, String token, String... headers) {
        for (int i = 0; i < number; i++) {
            var connection = new RawConnection(service);
            connections.add(connection);
            connection.send(RawConnection.head(method, path, token, headers));
        }
        drip();
    }

    /** Another byte on each. */
    public void drip() {
        connections.forEach(connection -> connection.send("{"));
    }

    /** The status that another caller gets; fails when it takes more than a second. */
    public int statusFor(String token, String path) throws Exception {
        drip();
        var request = HttpRequest.newBuilder(service.resolve(path)).timeout(AT_ONCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        connections.forEach(RawConnection::close);
        client.close();
    }
}
