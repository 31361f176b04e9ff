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

        Path server =
                KeycloakDistribution.unpack(zip("whole.zip", "keycloak-26/bin/kc.sh", "keycloak-26/version.txt"), home);

        assertEquals(List.of(server), list(home));
        assertEquals(List.of(server.resolve("bin/kc.sh")), list(server.resolve("bin")));
        assertEquals("keycloak-26/bin/kc.sh", Files.readString(server.resolve("bin/kc.sh")));
    }

    @Test
    void whatIsUnpackedStays() throws IOException {
        Path home = folder.resolve("keycloak");
        Path zip = zip("one.zip", "keycloak-26/bin/kc.sh", "keycloak-26/version.txt");
        Path server = KeycloakDistribution.unpack(zip, home);
        Files.writeString(server.resolve("bin/kc.sh"), "changed");

        KeycloakDistribution.unpack(zip, home);

        assertEquals("changed", Files.readString(server.resolve("bin/kc.sh")));
    }

    @Test
    void anotherVersionTakesTheDataOfTheFormer() throws IOException {
        Path home = folder.resolve("keycloak");
        Path former =
                KeycloakDistribution.unpack(zip("one.zip", "keycloak-26/lib/a.jar", "keycloak-26/version.txt"), home);
        Files.createDirectory(former.resolve("data"));
        Files.writeString(former.resolve("data/users"), "kept");

        Path server =
                KeycloakDistribution.unpack(zip("two.zip", "keycloak-27/lib/b.jar", "keycloak-27/version.txt"), home);

        assertEquals(List.of(server), list(home));
        assertEquals(List.of(server.resolve("lib/b.jar")), list(server.resolve("lib")));
        assertEquals("kept", Files.readString(server.resolve("data/users")));
    }

    @Test
    void dataThatAStoppedStartHasNotMovedAreMovedByTheNext() throws IOException {
        Path home = folder.resolve("keycloak");
        Path zip = zip("one.zip", "keycloak-26/version.txt");
        Path server = KeycloakDistribution.unpack(zip, home);
        Path former = Files.createDirectories(home.resolve("server-of-the-version-before/data"));
        Files.writeString(former.resolve("users"), "kept");

        KeycloakDistribution.unpack(zip, home);

        assertEquals(List.of(server), list(home));
        assertEquals("kept", Files.readString(server.resolve("data/users")));
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
