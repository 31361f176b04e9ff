package vn.vuonlen.household.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lists the documents of a folder of resources. */
final class PackagedFolder {

    private PackagedFolder() {}

    /** {@link Files} cannot list a folder inside a jar, unless the jar is opened as a file system. */
    static List<String> documents(String name) {
        try {
            URI folder = PackagedFolder.class.getClassLoader().getResource(name).toURI();
            if (!folder.getScheme().equals("jar")) {
                return namesIn(Path.of(folder));
            }
            try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
                return namesIn(jar.getPath(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list the documents of " + name, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The folder " + name + " has an odd name", e);
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
