package vn.vuonlen.reporting.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.infrastructure.testing.DrippingConnections;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** An officer's slow connections, as many as they may be, keep nobody from the page and the reports. */
@QuarkusTest
@WithTestResource(Suite.class)
@Tag("attack-slow")
class SlowTargetsTest {

    @TestHTTPResource("/")
    URI service;

    @Test
    void thePageAndAnothersReportAreServedWhileBodiesDrip() throws Exception {
        var officer =
                TestTokens.with("province-officer").subject("slow").areas("11").sign();
        try (var slow = new DrippingConnections(service)) {
            slow.statusFor(null, "/");
            slow.open(
                    AttackSize.of(220, 2_000),
                    "POST",
                    "/v1/targets",
                    officer,
                    "Content-Type: application/json",
                    "Content-Length: 1000");

            assertEquals(200, slow.statusFor(null, "/"));
            assertEquals(200, slow.statusFor(null, "/q/health/ready"));
            assertEquals(404, slow.statusFor(TestTokens.of("auditor", "11"), "/v1/targets?area=99&year=2018"));
        }
    }
}
