package vn.vuonlen.kit.strict;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;

/** A proxy and the service must see the same request, so no byte that is none of it may stand before it. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class RequestLineTest {

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000b", "\u001b", "\u007f"})
    void aControlCharacterBeforeTheMethodIsRefused(String before) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((before + "GET /q/openapi HTTP/1.1\r\nHost: here\r\n\r\n").getBytes(US_ASCII));

            String status = new String(socket.getInputStream().readNBytes(12), US_ASCII);

            assertEquals("400", status.substring(9));
        }
    }
}
