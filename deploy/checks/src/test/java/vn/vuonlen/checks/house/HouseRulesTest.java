package vn.vuonlen.checks.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.Checkout;

/** The rules of CONTRIBUTING about files and names, which no compiler knows. */
class HouseRulesTest {

    private static final int LONGEST_FILE = 150;
    private static final int LARGEST_ROOM = 22;

    /** Types of one name whose meaning is one: what two services each make of the same thing of the domain. */
    private static final Set<String> SHARED_NAMES = Set.of(
            "AreaLevel", "AreaName", "ResultEvent", "ResultProjection", "ReviewEvent", "ReviewProjection", "Sex");

    /** Named in READMEs, but not ours or, in a recipe that is written out as an example, not written yet. */
    private static final Set<String> NOT_HERE = Set.of("QuarkusTestProfile", "CommunePages", "CommuneResource");

    private static final Path ROOT = Checkout.here().root();
    private static final List<Path> MAIN = sources("/src/main/java/");

    @Test
    void noMainFileIsLong() throws IOException {
        var tooLong = new TreeSet<String>();
        for (var file : MAIN) {
            try (var lines = Files.lines(file)) {
                long count = lines.count();
                if (count > LONGEST_FILE) {
                    tooLong.add(file.getFileName() + " " + count);
                }
            }
        }

        assertEquals(Set.of(), tooLong);
    }

    @Test
    void noRoomIsCrowded() {
        var rooms = MAIN.stream().collect(groupingBy(file -> ROOT.relativize(file.getParent()), Collectors.counting()));
        var crowded = rooms.entrySet().stream()
                .filter(room -> room.getValue() > LARGEST_ROOM)
                .map(room -> room.getKey() + " " + room.getValue())
                .toList();

        assertEquals(List.of(), crowded);
    }

    @Test
    void oneSimpleNameHasOneMeaning() {
        Map<String, Set<String>> places = MAIN.stream()
                .collect(groupingBy(
                        file -> file.getFileName().toString().replace(".java", ""),
                        TreeMap::new,
                        mapping(file -> ROOT.relativize(file).getName(0).toString(), toCollection(TreeSet::new))));
        var files = MAIN.stream()
                .collect(groupingBy(file -> file.getFileName().toString().replace(".java", ""), Collectors.counting()));
        places.keySet().removeIf(name -> files.get(name) == 1 || SHARED_NAMES.contains(name));

        assertEquals(Map.of(), places);
    }

    /** A README that names a type which is gone sends its reader nowhere. */
    @Test
    void readmesNameOnlyTypesThatExist() throws IOException {
        var types = Stream.of("/src/main/java/", "/src/test/java/")
                .flatMap(folder -> sources(folder).stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var quoted = Pattern.compile("`([A-Za-z./…]*/)?([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.java)?`");
        var unknown = new TreeSet<String>();
        for (var readme : documents()) {
            quoted.matcher(Files.readString(readme))
                    .results()
                    .map(hit -> hit.group(2))
                    .filter(name -> !types.contains(name) && !NOT_HERE.contains(name))
                    .forEach(name -> unknown.add(ROOT.relativize(readme) + ": " + name));
        }

        assertEquals(Set.of(), unknown);
    }

    /** Links to files of the checkout, and to headings in them as a viewer of Markdown names them. */
    @Test
    void readmesLinkToWhatIsThere() throws IOException {
        var link = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]+))?\\)");
        var broken = new TreeSet<String>();
        for (var readme : documents()) {
            for (var hit : link.matcher(Files.readString(readme)).results().toList()) {
                var target = hit.group(1).isEmpty() ? readme : readme.resolveSibling(hit.group(1));
                if (!Files.exists(target)
                        || hit.group(2) != null && !anchors(target).contains(hit.group(2))) {
                    broken.add(ROOT.relativize(readme) + ": " + hit.group());
                }
            }
        }

        assertEquals(Set.of(), broken);
    }

    private static Set<String> anchors(Path document) throws IOException {
        try (var lines = Files.lines(document)) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ ", "")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> documents() throws IOException {
        try (var all = Files.walk(ROOT, 3)) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !ROOT.relativize(file).startsWith(".vuonlen"))
                    .toList();
        }
    }

    private static List<Path> sources(String folder) {
        var modules = List.of(
                "service-kit",
                "household-service",
                "funding-service",
                "reporting-service",
                "deploy/infrastructure",
                "deploy/local",
                "deploy/checks");
        return modules.stream()
                .map(module -> ROOT.resolve(module + folder))
                .filter(Files::isDirectory)
                .flatMap(HouseRulesTest::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
