package vn.vuonlen.local.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.local.demo.Endpoints;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.demo.TokenSource;

/** Of services whose figures never become the published ones. */
class PublishedComparisonTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int LONGER_THAN_PATIENCE = 40;

    private final AtomicLong unread = new AtomicLong(LONGER_THAN_PATIENCE);
    private final List<String> shown = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void services() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean metrics = exchange.getRequestURI().getPath().equals("/q/metrics");
            byte[] body = (metrics ? metrics() : "{\"code\":\"review-missing\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", metrics ? "text/plain" : "application/problem+json");
            exchange.sendResponseHeaders(metrics ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waitsForAsLongAsEventsAreConsumedAndThenGivesUp() throws IOException, InterruptedException {
        assertFalse(new PublishedComparison(endpoints(), PATIENCE, Duration.ofMillis(10)).awaitEqual());

        assertEquals(0, unread.get());
        assertEquals("0 of 40", shown.getFirst());
        assertTrue(shown.contains("40 of 40"), shown::toString);
    }

    /** One event less each time that it is asked. */
    private String metrics() {
        long left = unread.getAndUpdate(events -> Math.max(0, events - 1));
        return "vuonlen_inbox_lag{topic=\"household.area.v1\"} 0.0\nvuonlen_inbox_lag{topic=\"household.result.v1\"} "
                + left + ".0\nvuonlen_inbox_last_poll_seconds 6.7\n";
    }

    private Endpoints endpoints() {
        var uri = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Endpoints(uri, uri, uri, new NoTokens(), new Shown());
    }

    private final class Shown implements LoadProgress {
        @Override
        public void step(String what) {
            shown.add(what);
        }

        @Override
        public void at(long done, long total) {
            shown.add(done + " of " + total);
        }
    }

    private static final class NoTokens implements TokenSource {
        @Override
        public String token(String role, String area) {
            return "";
        }

        @Override
        public String colleague(String role, String area) {
            return "";
        }
    }
}
