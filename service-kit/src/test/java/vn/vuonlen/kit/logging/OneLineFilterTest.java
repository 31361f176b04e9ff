package vn.vuonlen.kit.logging;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** Log events behind the filter of the console. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class OneLineFilterTest {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    @Test
    void aPathCannotForgeLines() {
        var logged = logged(() -> given().urlEncodingEnabled(false).get("/v1/no%0a2026-01-01%20INFO%00where%7f%1b"));

        assertEquals(
                List.of("404 not-found: GET /v1/no\\u000a2026-01-01 INFO\\u0000where\\u007f\\u001b"),
                logged.stream().filter(line -> line.startsWith("404")).toList());
    }

    @Test
    void theErrorHandlerOfQuarkusLogsNoQuery() {
        var logged = logged(() -> Logger.getLogger("io.quarkus.vertx.http.runtime.QuarkusErrorHandler")
                .severe("HTTP Request to /v1/households?q=Gi%C3%A0ng&limit=1 failed, error id: 7"));

        assertTrue(logged.contains("HTTP Request to /v1/households failed, error id: 7"), logged.toString());
    }

    private static List<String> logged(Runnable action) {
        var logged = new CopyOnWriteArrayList<String>();
        var capture = new Handler() {
            @Override
            public void publish(LogRecord event) {
                if (isLoggable(event)) {
                    logged.add(MESSAGE.format(event));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        capture.setFilter(Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getFilter());
        var root = Logger.getLogger("");
        root.addHandler(capture);
        try {
            action.run();
        } finally {
            root.removeHandler(capture);
        }
        return logged;
    }
}
