package vn.vuonlen.checks.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What was released holds: {@code openapi-released.yaml} is replaced by {@code openapi.yaml} with a release, and only then. */
class ReleasedContractsTest {

    static final List<String> SERVICES = OpenApiFile.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void nothingBreaksAClientOfTheRelease(String service) throws IOException {
        var released = OpenApiFile.read(OpenApiFile.released(service));
        var current = OpenApiFile.read(OpenApiFile.current(service));

        assertEquals("", String.join("\n", BreakingChanges.between(released, current)));
    }
}
