package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks Keycloak once for each version. The folder gets its name last, so that a half unpacked one is never used. The
 * data of an older version moves into the newer one, which upgrades them when it starts.
 */
final class KeycloakDistribution {
    private static final String VERSION = "version.txt";
    private static final String DATA = "data";

    private KeycloakDistribution() {}

    static Path unpack(Path zip, Path home) throws IOException {
        Path server = home.resolve("server");
        Path former = home.resolve("server-of-the-version-before");
        try (ZipFile distribution = new ZipFile(zip.toFile())) {
            if (!isUnpacked(distribution, server)) {
                Path draft = unpackDraft(distribution, home);
                if (Files.isDirectory(server)) {
                    Files.move(server, former);
                }
                Files.move(draft, server);
            }
        }
        keepData(former, server);
        return server;
    }

    private static boolean isUnpacked(ZipFile distribution, Path server) throws IOException {
        Path unpacked = server.resolve(VERSION);
        return Files.exists(unpacked) && Files.readString(unpacked).equals(version(distribution));
    }

    private static String version(ZipFile distribution) throws IOException {
        for (ZipEntry entry : Collections.list(distribution.entries())) {
            if (isVersion(entry.getName())) {
                return new String(distribution.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new IOException(distribution.getName() + " is no distribution of Keycloak: it has no " + VERSION);
    }

    private static boolean isVersion(String entry) {
        return entry.substring(entry.indexOf('/') + 1).equals(VERSION);
    }

    private static Path unpackDraft(ZipFile distribution, Path home) throws IOException {
        Path draft = home.resolve("unpacking");
        // Left by an unpacking that was stopped; there is one start at a time in a home.
        Folder.delete(draft);
        Files.createDirectories(draft);
        for (ZipEntry entry : Collections.list(distribution.entries())) {
            unpack(distribution, entry, draft);
        }
        return draft;
    }

    /** Also after a start that was stopped before the data had moved. */
    private static void keepData(Path former, Path server) throws IOException {
        Path data = former.resolve(DATA);
        if (Files.isDirectory(data)) {
            Folder.delete(server.resolve(DATA));
            Files.move(data, server.resolve(DATA));
        }
        Folder.delete(former);
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
