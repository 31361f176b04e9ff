package vn.vuonlen.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakDistributionTest {

    @TempDir
    Path folder;

    @Test
    void whatAStoppedUnpackingHasLeftIsNeitherTakenNorKept() throws IOException {
        Path home = folder.resolve("keycloak");
        Path half = zip("half.zip", "keycloak-26/bin/stale.sh", "keycloak-26/../../outside");
        assertThrows(IOException.class, () -> KeycloakDistribution.unpack(half, home));

        Path server = KeycloakDistribution.unpack(zip("whole.zip", "keycloak-26/bin/kc.sh"), home);

        assertEquals(List.of(server), list(home));
        assertEquals(List.of(server.resolve("bin/kc.sh")), list(server.resolve("bin")));
        assertEquals("keycloak-26/bin/kc.sh", Files.readString(server.resolve("bin/kc.sh")));
    }

    @Test
    void whatIsUnpackedStays() throws IOException {
        Path home = folder.resolve("keycloak");
        Path server = KeycloakDistribution.unpack(zip("one.zip", "keycloak-26/bin/kc.sh"), home);

        assertEquals(server, KeycloakDistribution.unpack(folder.resolve("no.zip"), home));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private Path zip(String name, String... files) throws IOException {
        Path zip = folder.resolve(name);
        try (var archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String file : files) {
                archive.putNextEntry(new ZipEntry(file));
                archive.write(file.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
