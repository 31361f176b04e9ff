package vn.vuonlen.kit.jobs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** A client that disconnects in the middle of a body, as networks in the mountains do, is no failure of the service. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class BrokenOffTest {
    private static final Logger PROBLEMS = Logger.getLogger("vn.vuonlen.problem");

    private final CapturedLog log = new CapturedLog();

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void capture() {
        PROBLEMS.addHandler(log);
    }

    @AfterEach
    void release() {
        PROBLEMS.removeHandler(log);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/probes/lines, commune-officer, text/plain",
        "/v1/probes, funding-maker, application/json",
    })
    void isLoggedAsAFaultOfTheClient(String path, String role, String type) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            var head = """
                    POST %s HTTP/1.1
                    Host: here
                    Authorization: Bearer %s
                    Content-Type: %s
                    Content-Length: 1000
                    Expect: 100-continue

                    """.formatted(path, TestTokens.of(role, "03124"), type).replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            assertEquals("HTTP/1.1 100", new String(socket.getInputStream().readNBytes(12), US_ASCII));
            socket.getOutputStream().write("{\"amount\":".getBytes(US_ASCII));
        }

        await().until(() -> !log.lines.isEmpty());
        assertEquals(List.of("INFO 400 body-broken-off: POST " + path), log.lines);
    }

    private static final class CapturedLog extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord event) {
            lines.add(event.getLevel() + " " + event.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
