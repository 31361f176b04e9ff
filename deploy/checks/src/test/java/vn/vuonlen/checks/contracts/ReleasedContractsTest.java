package vn.vuonlen.checks.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What was released holds: {@code openapi-released.yaml} is replaced by {@code openapi.yaml} with a release, and only then. */
class ReleasedContractsTest {

    static final List<String> SERVICES = OpenApiFile.SERVICES;

    /** A change of a released document is said twice: there, and by its digest here. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void aReleasedDocumentChangesOnlyWithARelease(String service) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(OpenApiFile.released(service)));

        assertEquals(digests().getProperty(service), HexFormat.of().formatHex(digest));
    }

    private static Properties digests() throws IOException {
        var digests = new Properties();
        try (var file = ReleasedContractsTest.class.getResourceAsStream("/contracts/released.properties")) {
            digests.load(file);
        }
        return digests;
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void nothingBreaksAClientOfTheRelease(String service) throws IOException {
        var released = OpenApiFile.read(OpenApiFile.released(service));
        var current = OpenApiFile.read(OpenApiFile.current(service));

        assertEquals("", String.join("\n", BreakingChanges.between(released, current)));
    }
}
