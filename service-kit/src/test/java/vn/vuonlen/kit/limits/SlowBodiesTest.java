package vn.vuonlen.kit.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.http.DrippingConnections;

/** Bodies that come a byte at a time hurt nobody but their sender: no worker waits for them. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
@Tag("attack-slow")
class SlowBodiesTest {
    private static final int MANY = AttackSize.of(220, 2_000);
    private static final String OTHER = TestTokens.of("auditor", "11");

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000", "Transfer-Encoding: chunked", "Content-Length: 900000"})
    void othersAreAnsweredWhileBodiesDrip(String length) throws Exception {
        var token = TestTokens.with("funding-maker").subject("slow").sign();
        try (var slow = new DrippingConnections(service)) {
            slow.open(
                    MANY,
                    "POST",
                    "/v1/probes",
                    token,
                    "Content-Type: application/json",
                    "Idempotency-Key: slow",
                    length);

            for (var path : List.of("/v1/probes", "/q/health/ready", "/q/metrics", "/v1/probes/caller")) {
                assertEquals(200, slow.statusFor(OTHER, path), path);
            }
        }
    }

    @Test
    void othersAreAnsweredWhileUploadsDrip() throws Exception {
        var token = TestTokens.with("commune-officer")
                .subject("slow")
                .areas("03124")
                .sign();
        try (var slow = new DrippingConnections(service)) {
            slow.open(MANY, "POST", "/v1/probes/lines", token, "Content-Type: text/plain", "Content-Length: 2000000");

            for (var path : List.of("/v1/probes", "/q/health/ready", "/v1/probes/caller")) {
                assertEquals(200, slow.statusFor(OTHER, path), path);
            }
        }
    }

    /** Without a token, and from one address: those with a token do not wait behind them. */
    @Test
    void othersAreAnsweredWhileAnonymousBodiesDrip() throws Exception {
        try (var slow = new DrippingConnections(service)) {
            slow.open(MANY, "POST", "/v1/probes", null, "Content-Type: application/json", "Content-Length: 1000");

            for (var path : List.of("/q/health/ready", "/v1/probes/caller")) {
                assertEquals(200, slow.statusFor(OTHER, path), path);
            }
        }
    }
}
