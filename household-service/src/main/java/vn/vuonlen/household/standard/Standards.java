package vn.vuonlen.household.standard;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All standards: every document of the folder {@code standards/}, read once. */
@Singleton
public class Standards {

    private static final String FOLDER = "standards";
    private static final String NATIONAL = "VN";

    private final Map<String, Standard> standards = new TreeMap<>();

    public Standards() {
        this(documents().stream()
                .map(file -> StandardDocument.read(FOLDER + "/" + file))
                .toList());
    }

    Standards(Collection<Standard> documents) {
        for (var standard : documents) {
            standards.values().forEach(other -> requireNoOverlap(standard, other));
            if (standards.put(name(standard.id(), standard.version()), standard) != null) {
                throw new IllegalStateException(name(standard.id(), standard.version()) + " is there twice");
            }
        }
    }

    /**
     * Overlapping standards would leave open which of them holds in a year. A decree by scores beside the same one by
     * income does not overlap, as they share no measure; nor do versions of one standard, of which the last one counts.
     */
    private static void requireNoOverlap(Standard one, Standard other) {
        if (!one.id().equals(other.id())
                && one.jurisdiction().equals(other.jurisdiction())
                && !Collections.disjoint(one.measures(), other.measures())
                && one.period().overlaps(other.period())) {
            throw new IllegalStateException("The periods of %s and %s overlap".formatted(one.id(), other.id()));
        }
    }

    public Optional<Standard> find(String id, int version) {
        return Optional.ofNullable(standards.get(name(id, version)));
    }

    /** For a review, which can only name a standard that existed when it opened. */
    public Standard get(String id, int version) {
        return find(id, version).orElseThrow(() -> new IllegalStateException("No standard " + name(id, version)));
    }

    /** The decree of a year by income: all that is known of prior results, which were not classified here. */
    public Optional<Standard> inForceIn(int year) {
        return standards.values().stream()
                .filter(s -> s.jurisdiction().equals(NATIONAL))
                .filter(s -> s.measures(Measure.INCOME) && s.period().covers(year))
                .max(Comparator.comparingInt(Standard::version));
    }

    public Collection<Standard> all() {
        return standards.values();
    }

    private static String name(String id, int version) {
        return id + " v" + version;
    }

    /** {@link Files} cannot list a folder inside a jar, unless the jar is opened as a file system. */
    private static Collection<String> documents() {
        try {
            URI folder = Standards.class.getClassLoader().getResource(FOLDER).toURI();
            if (!folder.getScheme().equals("jar")) {
                return namesIn(Path.of(folder));
            }
            try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
                return namesIn(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list the standards", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The folder of the standards has an odd name", e);
        }
    }

    private static Collection<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
