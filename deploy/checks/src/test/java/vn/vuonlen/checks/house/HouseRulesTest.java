package vn.vuonlen.checks.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
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
            "AreaLevel",
            "AreaName",
            "Residence",
            "ResultEvent",
            "ResultProjection",
            "ReviewEvent",
            "ReviewProjection",
            "Sex");

    /** Named in READMEs, but not ours or, in a recipe that is written out as an example, not written yet. */
    private static final Set<String> NOT_HERE =
            Set.of("QuarkusTestProfile", "CommunePages", "CommuneResource", "ReportingRoles");

    /** A quoted name with two humps or with its suffix; a folder may stand before it, a method after it. */
    private static final Pattern TYPE = Pattern.compile(
            "`(?:[^`\\s]*/)?([A-Z]\\w*(?=\\.java`)|[A-Z][a-z0-9]*[a-z][a-z0-9]*(?:[A-Z]\\w*)+(?=[.`]))");

    /** A quoted path to a file; not a pattern such as {@code standards/*.json}. */
    private static final Pattern FILE =
            Pattern.compile("`([^`\\s<*…]*/[^`\\s<*…]*\\.(?:java|sql|csv|json|properties|yaml|html))`");

    private static final Path ROOT = Checkout.here().root();
    private static final List<Path> FILES = files();
    private static final List<Path> MAIN = FILES.stream()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .toList();

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
                        HouseRulesTest::type,
                        TreeMap::new,
                        mapping(file -> ROOT.relativize(file).getName(0).toString(), toCollection(TreeSet::new))));
        var files = MAIN.stream().collect(groupingBy(HouseRulesTest::type, Collectors.counting()));
        places.keySet().removeIf(name -> files.get(name) == 1 || SHARED_NAMES.contains(name));

        assertEquals(Map.of(), places);
    }

    /** A README that names a type or a file which is gone sends its reader nowhere. */
    @Test
    void readmesNameOnlyTypesAndFilesThatExist() throws IOException {
        var types = FILES.stream().map(HouseRulesTest::type).collect(Collectors.toSet());
        types.addAll(NOT_HERE);
        var unknown = new TreeSet<String>();
        for (var readme : documents()) {
            var text = Files.readString(readme);
            var names = quoted(TYPE, text).filter(name -> !types.contains(name));
            var paths = quoted(FILE, text).filter(path -> FILES.stream().noneMatch(file -> file.endsWith(path)));
            Stream.concat(names, paths).forEach(gone -> unknown.add(ROOT.relativize(readme) + ": " + gone));
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

    private static Stream<String> quoted(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1));
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> documents() {
        return FILES.stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    /** Of the checkout, without what a build, a province, npm or Git writes, which may change meanwhile. */
    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isWritten(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A package may be called target as well; only that of a build lies beside a pom.xml. */
    private static boolean isWritten(Path folder) {
        return folder.endsWith(".git")
                || folder.endsWith(".vuonlen")
                || folder.endsWith("node_modules")
                || folder.endsWith("target") && Files.exists(folder.resolveSibling("pom.xml"));
    }
}
