package vn.vuonlen.kit.uploads;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.http.RawConnection;
import vn.vuonlen.kit.jobs.JobSettings;
import vn.vuonlen.kit.jobs.running.LineImport;
import vn.vuonlen.kit.limits.LimitSettings;

/** Inputs of jobs: streamed, limited in size, line and pace, and gone when they do not become a job. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class UploadTest {
    private static final int MIB = 1024 * 1024;
    private static final String ORPHANS =
            "SELECT count(*) FROM job_input i WHERE NOT EXISTS (SELECT FROM job j WHERE j.id = i.job_id)";

    private final String subject = "uploads-" + UUID.randomUUID();
    private final String token =
            TestTokens.with("commune-officer").subject(subject).areas("03124").sign();

    @TestHTTPResource("/")
    URI service;

    @Inject
    DataSource database;

    @Inject
    JobSettings jobs;

    @Inject
    LimitSettings limits;

    @BeforeEach
    void table() throws SQLException {
        run(LineImport.TABLE);
    }

    @Test
    void anInputOfManyChunksArrivesWhole() throws SQLException {
        var line = "0123456789abcdef".repeat(64) + "\n";
        var body = line.repeat(3 * MIB / line.length() + 7);

        var location = given().header("Authorization", "Bearer " + token)
                .contentType("text/plain; charset=utf-8")
                .body(body)
                .post("/v1/probes/lines")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        await().until(() -> given().header("Authorization", "Bearer " + token)
                .get(location)
                .path("state")
                .equals("SUCCEEDED"));
        var job = location.substring(location.lastIndexOf('/') + 1);
        assertEquals(body.length() / line.length(), number("SELECT count(*) FROM line WHERE job = '" + job + "'"));
        assertEquals(0, number("SELECT count(*) FROM job_input WHERE job_id = '" + job + "'"));
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItIsStored() throws SQLException {
        long before = number(ORPHANS);
        try (var connection = upload("Transfer-Encoding: chunked")) {
            var chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
            for (int sent = 0; sent <= 2 * jobs.longestLine() && connection.send(chunk); sent += 0x10000) {}

            var answer = connection.first();

            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("\"code\":\"line-too-long\""), answer);
        }
        await().until(() -> number(ORPHANS) == before);
    }

    @Test
    void anUploadThatIsBrokenOffLeavesNothing() {
        try (var connection = upload("Content-Length: " + 10 * MIB)) {
            connection.send("a line\n".repeat(3 * MIB / 7));
            await().until(() -> number(ORPHANS) > 0);
        }

        await().until(() -> number(ORPHANS) == 0);
    }

    @Test
    void anUploadThatStopsIsAnsweredAndLeavesNothing() {
        try (var connection = upload("Content-Length: " + 10 * MIB)) {
            connection.send("a line\n".repeat(2 * MIB / 7));

            var answer = connection.first();

            assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
        }
        await().until(() -> number(ORPHANS) == 0);
    }

    /** A short file over a slow line: what counts is its pace, as for a long one. */
    @Test
    void anUploadMayTakeLongerThanABodyThatIsAwaited() throws InterruptedException {
        try (var connection = upload("Transfer-Encoding: chunked")) {
            var text = "a line\n".repeat(571);
            var chunk = Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
            long end = System.nanoTime() + limits.bodyDeadline().plusSeconds(1).toNanos();
            while (System.nanoTime() < end) {
                assertTrue(connection.send(chunk));
                TimeUnit.MILLISECONDS.sleep(500);
            }
            connection.send("0\r\n\r\n");

            var answer = connection.first();

            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
    }

    @Test
    void anInputThatAnnouncesTooMuchIsRefusedBeforeItComes() {
        try (var connection = upload("Content-Length: " + (jobs.largestInput() + 1), "Expect: 100-continue")) {
            var answer = connection.first();

            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        }
    }

    @Test
    void aSmallInputDoesNotWaitForTheManyOfAnotherUser() throws SQLException {
        var many = "a line\n".repeat(4_000);
        for (int i = 0; i < 40; i++) {
            submitted(token, many);
        }

        var mine = submitted(
                TestTokens.with("commune-officer")
                        .subject("one-" + subject)
                        .areas("03124")
                        .sign(),
                "a line");

        await().until(() ->
                number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED' AND '/v1/jobs/' || id = '" + mine + "'")
                        == 1);
        assertTrue(number("SELECT count(*) FROM job WHERE state = 'QUEUED' AND subject = '" + subject + "'") > 20);
        run("UPDATE job SET state = 'FAILED', finished_at = now() WHERE state = 'QUEUED' AND subject = '" + subject
                + "'");
    }

    private static String submitted(String token, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("text/plain; charset=utf-8")
                .body(body)
                .post("/v1/probes/lines")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void moreOpenJobsThanOneUserMayHaveAreRefused() throws SQLException {
        run("INSERT INTO job (id, kind, subject, parameters, state) SELECT gen_random_uuid(), 'none', '" + subject
                + "', '{}', 'QUEUED' FROM generate_series(1, " + jobs.openPerUser() + ")");

        given().header("Authorization", "Bearer " + token)
                .contentType("text/plain; charset=utf-8")
                .header("Accept-Language", "en")
                .body("a line")
                .post("/v1/probes/lines")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("too-many-open-jobs"));
        assertEquals(jobs.openPerUser(), number("SELECT count(*) FROM job WHERE subject = '" + subject + "'"));

        run("UPDATE job SET state = 'FAILED', finished_at = now() WHERE subject = '" + subject + "'");
        given().header("Authorization", "Bearer " + token)
                .contentType("text/plain; charset=utf-8")
                .body("a line")
                .post("/v1/probes/lines")
                .then()
                .statusCode(201);
    }

    private RawConnection upload(String... headers) {
        var connection = new RawConnection(service);
        var all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type: text/plain";
        connection.send(RawConnection.head("POST", "/v1/probes/lines", token, all));
        return connection;
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
