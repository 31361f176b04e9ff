package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks Keycloak once; the folder gets its name last, so that a half unpacked one is never used. */
final class KeycloakDistribution {
    private KeycloakDistribution() {}

    static Path unpack(Path zip, Path home) throws IOException {
        Path server = home.resolve("server");
        if (Files.isDirectory(server)) {
            return server;
        }
        Path draft = home.resolve("unpacking");
        // Left by an unpacking that was stopped; there is one start at a time in a home.
        Folder.delete(draft);
        Files.createDirectories(draft);
        try (ZipFile distribution = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = distribution.entries(); entries.hasMoreElements(); ) {
                unpack(distribution, entries.nextElement(), draft);
            }
        }
        return Files.move(draft, server);
    }

    /** The archive holds one folder, named for its version. */
    private static void unpack(ZipFile distribution, ZipEntry entry, Path draft) throws IOException {
        int folder = entry.getName().indexOf('/') + 1;
        Path target = draft.resolve(entry.getName().substring(folder)).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = distribution.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
