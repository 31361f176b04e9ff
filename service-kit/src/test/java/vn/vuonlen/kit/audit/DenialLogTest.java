package vn.vuonlen.kit.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.logging.OneLineFilter;

/** The log of requests that were denied, and of reads of the audit. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class DenialLogTest {
    private static final Logger VUONLEN = Logger.getLogger("vn.vuonlen");
    private static final int FLOOD = 200;
    private static final String HERE = " from 127.0.0.1, request ";

    private final CapturedLines log = new CapturedLines();

    /** In a second of its own, after what others left uncounted. */
    @BeforeEach
    void capture() {
        awaitNextSecond();
        given().get("/v1/audit");
        given().auth().oauth2(TestTokens.of("enumerator")).get("/v1/audit");
        VUONLEN.addHandler(log);
    }

    private static void awaitNextSecond() {
        long second = System.currentTimeMillis() / 1_000;
        while (System.currentTimeMillis() / 1_000 == second) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void release() {
        VUONLEN.removeHandler(log);
    }

    @Test
    void whoComesWithoutAValidTokenIsAnonymous() {
        given().get("/v1/audit?actor=Giàng");
        given().auth().oauth2("no-token").get("/v1/audit");
        var id = given().auth()
                .oauth2(TestTokens.with("auditor").expired().sign())
                .get("/v1/audit")
                .header("X-Request-Id");

        assertEquals(3, log.denials().size(), log.lines::toString);
        assertEquals(
                "401 unauthenticated: GET /v1/audit by anonymous" + HERE + id,
                log.denials().getLast());
        assertTrue(log.lines.stream().noneMatch(line -> line.contains("Giàng")), log.lines::toString);
    }

    @Test
    void aWrongRoleIsNamedWithItsSubject() {
        var id = given().auth()
                .oauth2(TestTokens.with("enumerator").subject("lan").sign())
                .get("/v1/audit")
                .header("X-Request-Id");

        assertEquals(List.of("403 forbidden: GET /v1/audit by lan" + HERE + id), log.denials());
    }

    /** Nobody is told whether it exists elsewhere. */
    @Test
    void aThingThatIsNotFoundIsLoggedWithTheTemplateOfItsPath() {
        var id = given().auth()
                .oauth2(TestTokens.with("commune-officer").subject("lan").sign())
                .get("/v1/jobs/" + UUID.randomUUID() + "/rejects")
                .header("X-Request-Id");

        assertEquals(List.of("404 not-found: GET /v1/jobs/{id}/rejects by lan" + HERE + id), log.denials());
    }

    @Test
    void aPathThatDoesNotExistIsNoDenial() {
        given().get("/v1/no-such-thing");

        assertEquals(List.of(), log.denials());
    }

    /** Which is refused by a filter, before the operation. */
    @Test
    void aRequestThatIsWrongIsNoDenial() {
        given().auth()
                .oauth2(TestTokens.of("funding-maker"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/probes/act")
                .then()
                .statusCode(400);

        assertEquals(List.of(), log.denials());
    }

    @Test
    void noHeaderOrNameForgesALineOrAnAddress() {
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.7")
                .auth()
                .oauth2(TestTokens.with("enumerator")
                        .subject("lan\\n401 unauthenticated: forged")
                        .sign())
                .get("/v1/audit");

        assertEquals(1, log.denials().size());
        var line = log.denials().getFirst();
        // A token whose claims have control characters is none.
        assertTrue(line.contains("anonymous") && line.contains(HERE), line);
        assertTrue(!line.contains("forged") && !line.contains("203.0.113.7"), line);
    }

    /** However many seconds the flood takes on this machine: what was not written is counted. */
    @Test
    void aFloodIsCountedAndHidesNobodyWithAToken() {
        long started = System.nanoTime();
        IntStream.range(0, FLOOD).parallel().forEach(i -> given().get("/v1/audit"));
        given().auth()
                .oauth2(TestTokens.with("enumerator").subject("lan").sign())
                .get("/v1/audit");
        awaitNextSecond();
        given().get("/v1/audit");
        long seconds = 2 + (System.nanoTime() - started) / 1_000_000_000;

        long written =
                log.denials().stream().filter(line -> line.startsWith("401")).count();
        long counted = log.denials().stream()
                .filter(line -> line.endsWith(" more denials were not logged"))
                .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .sum();
        assertEquals(FLOOD + 1, written + counted, log.denials()::toString);
        assertTrue(written <= seconds * LogBudget.LINES_A_SECOND, written + " lines in " + seconds + " s");
        assertTrue(log.denials().stream().anyMatch(line -> line.contains(" by lan ")), log.denials()::toString);
        assertTrue(log.lines.stream().noneMatch(line -> line.startsWith("401") && !line.contains(" by anonymous ")));
    }

    @Test
    void aReadOfTheAuditIsLogged() {
        given().auth()
                .oauth2(TestTokens.with("auditor").areas("11").subject("kim").sign())
                .get("/v1/audit?actor=minh&from=2020-01-01");

        var reads =
                log.lines.stream().filter(line -> line.contains("read by kim")).toList();
        assertEquals(1, reads.size(), log.lines::toString);
        assertTrue(
                reads.getFirst().contains("actor=minh") && reads.getFirst().contains("from=2020-01-01"),
                reads::toString);
    }

    private static final class CapturedLines extends Handler {
        private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
        private final OneLineFilter console = new OneLineFilter();
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final List<String> denials = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord event) {
            console.isLoggable(event);
            lines.add(MESSAGE.format(event));
            if (event.getLoggerName().equals("vn.vuonlen.denials")) {
                denials.add(MESSAGE.format(event));
            }
        }

        List<String> denials() {
            return denials;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
