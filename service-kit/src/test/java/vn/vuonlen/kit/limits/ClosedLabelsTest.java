package vn.vuonlen.kit.limits;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.http.RawConnection;

/** A series of metrics lives as long as the process: what callers invent must not become one. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class ClosedLabelsTest {
    private static final int ODD_REQUESTS = 10_000;
    private static final int BATCH = 100;
    private static final int ADDED_AT_MOST = 40;

    private static final List<String> ODD = List.of(
            "INVENTED%d /v1/probes",
            "GET /v1/nothing/%d",
            "DELETE /v1/probes/%d",
            "GET /q/nothing/%d",
            "GET /%d",
            "POST /v1/probes/caller/%d",
            "PUT /v1/probes/page?x=%d",
            "GET /v1/probes/%d",
            "GET /v1/jobs/%d",
            "INVENTED%d /q/metrics",
            "GET /v1/probes;x=%d",
            "GET /v1//probes/%d/..;/%1$d");

    @TestHTTPResource("/")
    URI service;

    @Test
    void oddRequestsAddNoSeries() {
        long before = series();

        try (var connection = new RawConnection(service)) {
            for (int batch = 0; batch < ODD_REQUESTS / BATCH; batch++) {
                connection.send(requests(batch * BATCH));
                for (int i = 0; i < BATCH; i++) {
                    connection.skipUntil("HTTP/1.1");
                }
            }
        }

        long added = series() - before;
        assertTrue(added <= ADDED_AT_MOST, added + " series were added");
    }

    private static String requests(int first) {
        var all = new StringBuilder();
        for (int i = first; i < first + BATCH; i++) {
            var asked = ODD.get(i % ODD.size()).formatted(i).split(" ", 2);
            all.append(RawConnection.head(asked[0], asked[1], null));
        }
        return all.toString();
    }

    /** Without the buckets, of which each series has as many. */
    private static long series() {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.contains("_bucket{"))
                .count();
    }
}
