package vn.vuonlen.reporting.page;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.http.DrippingConnections;

/** An officer's slow connections, as many as they may be, keep nobody from the page and the reports. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(EmptyPageTest.EmptyDatabase.class)
@Tag("attack-slow")
class SlowConnectionsTest {

    /** Of an area that there is not: the database is empty, and is asked. */
    private static final String REPORT = "/v1/targets?area=99&year=2018";

    @TestHTTPResource("/")
    URI service;

    @Test
    void thePageAndAnothersReportAreServedWhileBodiesDrip() throws Exception {
        var officer =
                TestTokens.with("province-officer").subject("slow").areas("11").sign();
        // The first pages of a process take longer than a second, whoever asks.
        for (int i = 0; i < 10; i++) {
            given().get("/").then().statusCode(200);
            given().get("/q/health/ready").then().statusCode(200);
            given().get(REPORT);
        }
        try (var slow = new DrippingConnections(service)) {
            slow.open(
                    AttackSize.of(220, 2_000),
                    "POST",
                    "/v1/targets",
                    officer,
                    "Content-Type: application/json",
                    "Content-Length: 1000");

            assertEquals(200, slow.statusFor(null, "/"));
            assertEquals(200, slow.statusFor(null, "/q/health/ready"));
            assertEquals(422, slow.statusFor(TestTokens.of("auditor", "11"), REPORT));
        }
    }
}
