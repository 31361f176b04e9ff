package vn.vuonlen.checks.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.Checkout;

/** The sentences of all refusals: an officer reads the Vietnamese ones, and knows no field of the API and no ISO date. */
class SentencesTest {

    private static final Path ROOT = Checkout.here().root();

    private static final Pattern SOURCE = Pattern.compile("[^/]+/src/main/java/.*\\.java");
    private static final Pattern CATALOGUE =
            Pattern.compile("[^/]+/src/main/resources/problems/[A-Z]\\w+\\.properties");

    /** The Vietnamese half of a message in Java, of one or several literals. */
    private static final Pattern MESSAGE = Pattern.compile("(?:new Message|KitProblem\\.invalid)\\("
            // The pointer: a text, a text and a name, or a name.
            + "(?:\\s*(?:\"(?:[?/][^\"]*)?\"(?:\\s*\\+\\s*[\\w.()]+)?|[\\w.]+(?:\\([^()]*\\))?),)?+"
            + "\\s*((?:\"[^\"]*\"\\s*\\+?\\s*)+),");

    private static final Pattern CONSTANT =
            Pattern.compile("^    ([A-Z][A-Z0-9_]+)\\((\\d{3})\\)[,;]", Pattern.MULTILINE);
    private static final Pattern LABELLED =
            Pattern.compile("(?:new FieldLabel|check\\.require)\\((?:\\w+, )?\"(\\w+)\"|required\\(\"(\\w+)\"");

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?|YYYY|MM-DD");
    private static final Pattern FIELD =
            Pattern.compile("(?<!\\p{L})(?:[a-z]+[A-Z]\\w*|\\w+_\\w+|[a-z]+-[a-z]+(?:-[a-z]+)*)(?!\\p{L})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?");

    /** Words that look like syllables, but are English ones or names of our fields. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "to", "not", "no", "or", "one", "must", "than", "then", "id", "get", "put", "post", "patch",
            "delete");

    /** Names and values that have no Vietnamese word, or have to be written so. */
    private static final Set<String> PROPER = Set.of(
            "JSON",
            "UTF",
            "PDF",
            "CSV",
            "NDJSON",
            "Excel",
            "xlsx",
            "xls",
            "macro",
            "MiB",
            "UUID",
            "Unicode",
            "VNI",
            "CCCD",
            "CMND",
            "Latinh",
            "Windows",
            "byte",
            "tab",
            "English",
            "true",
            "false",
            "f",
            "NONE",
            "URL",
            "as",
            "reported");

    private record Refusal(String code, Properties texts, String catalogue) {
        String text(String part) {
            return texts.getProperty(code + "." + part, "");
        }
    }

    @Test
    void everyRefusalSaysWhatItIsAndWhatIsWrong() {
        var violations = new TreeSet<String>();
        var refusals = refusals();
        for (var refusal : refusals) {
            for (var part : List.of("title", "detail", "remedy")) {
                var vi = refusal.text(part + ".vi");
                var en = refusal.text(part + ".en");
                check(
                        !vi.isBlank() && !en.isBlank() || part.equals("remedy") && vi.isBlank() && en.isBlank(),
                        refusal,
                        "lacks its " + part,
                        violations);
                check(
                        placeholders(vi).equals(placeholders(en)),
                        refusal,
                        "differs in placeholders of its " + part,
                        violations);
                check(
                        !part.equals("title") || placeholders(vi).isEmpty(),
                        refusal,
                        "has a title with values",
                        violations);
                check(
                        part.equals("title") || vi.isEmpty() || vi.endsWith(".") && en.endsWith("."),
                        refusal,
                        "has a " + part + " that is no sentence",
                        violations);
                check(
                        !part.equals("title") || vi.length() <= 60 && en.length() <= 60 && !vi.endsWith("."),
                        refusal,
                        "has a long title",
                        violations);
            }
        }

        assertTrue(refusals.size() > 100, refusals.size() + " refusals");
        assertEquals(Set.of(), violations);
    }

    @Test
    void vietnameseSentencesAreForPeople() {
        var violations = new TreeSet<String>();
        for (var refusal : refusals()) {
            for (var part : List.of("title.vi", "detail.vi", "remedy.vi")) {
                faults(refusal.text(part)).forEach(fault -> violations.add(refusal.code + ": " + fault));
            }
        }
        sources()
                .forEach((file, text) -> MESSAGE.matcher(text)
                        .results()
                        .map(hit -> hit.group(1).replaceAll("\"\\s*\\+\\s*\"", ""))
                        // What has to be typed is shown as it is typed.
                        .filter(vi -> !file.endsWith("DateHint.java"))
                        .forEach(vi -> faults(vi)
                                .forEach(fault -> violations.add(file.getFileName() + ": " + fault + " in " + vi))));

        assertEquals(Set.of(), violations);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thiếu giá trị của “surveyedOn”.",
                "Ngày phải từ 2015-01-01.",
                "Ngày dạng YYYY-MM-DD.",
                "Dùng PUT để thay đổi.",
                "Không có trường as_of.",
                "The value is missing.",
                "Hãy gửi header."
            })
    void aRawNameAnIsoDateAndEnglishAreFaults(String sentence) {
        assertTrue(!faults(sentence).isEmpty(), sentence);
    }

    /** Also in another order of its words: unknown-area and area-unknown were two codes of one thing. */
    @Test
    void oneCodeHasOneMeaning() {
        var violations = new TreeSet<String>();
        var known = new HashMap<Set<String>, Refusal>();
        for (var refusal : refusals()) {
            var other = known.put(new TreeSet<>(List.of(refusal.code.split("-"))), refusal);
            check(
                    other == null,
                    refusal,
                    "is a code of two catalogues: " + (other == null ? "" : other.code),
                    violations);
        }

        assertEquals(Set.of(), violations);
    }

    @Test
    void everyRefusalHasAStatusAndEverySentenceARefusal() {
        var inJava = new TreeSet<String>();
        sources().forEach((file, text) -> {
            if (text.contains("implements ProblemCatalogue {")) {
                CONSTANT.matcher(text)
                        .results()
                        .forEach(hit ->
                                inJava.add(hit.group(1).toLowerCase(Locale.ROOT).replace('_', '-')));
            }
        });
        var inFiles = new TreeSet<>(refusals().stream().map(Refusal::code).toList());

        assertEquals(inFiles, inJava);
    }

    @Test
    void whatCanBeMissingHasAVietnameseName() {
        var labels = new TreeSet<String>();
        files().filter(file -> file.endsWith("problems/fields.properties"))
                .forEach(file -> labels.addAll(read(file).stringPropertyNames()));
        var unnamed = new TreeSet<String>();
        sources()
                .values()
                .forEach(text -> LABELLED.matcher(text)
                        .results()
                        .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1))
                        .filter(name -> !labels.contains(name))
                        .forEach(unnamed::add));

        assertEquals(Set.of(), unnamed);
    }

    private static List<String> faults(String sentence) {
        var plain = sentence.replaceAll("\\{\\d}|U\\+|%\\w", " ");
        var names = Stream.of(ISO_DAY, FIELD)
                .flatMap(pattern -> pattern.matcher(plain).results().map(hit -> hit.group()));
        var words = WORD.matcher(plain).results().map(hit -> hit.group()).filter(SentencesTest::isForeign);
        return Stream.concat(names, words)
                .filter(word -> !PROPER.contains(word) && !word.equals("as-reported"))
                .toList();
    }

    /** No word of Vietnamese: written in ASCII, it is no syllable. */
    private static boolean isForeign(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 0x80);
        boolean digits = word.chars().anyMatch(Character::isDigit);
        var small = word.toLowerCase(Locale.ROOT);
        return ascii
                && !digits
                && (ENGLISH.contains(small) || !SYLLABLE.matcher(small).matches());
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(hit -> found.add(hit.group()));
        return found;
    }

    private static void check(boolean holds, Refusal refusal, String otherwise, Set<String> violations) {
        if (!holds) {
            violations.add(refusal.code + " (" + refusal.catalogue + ") " + otherwise);
        }
    }

    private static List<Refusal> refusals() {
        return files().filter(file ->
                        CATALOGUE.matcher(ROOT.relativize(file).toString()).matches())
                .sorted()
                .flatMap(file -> {
                    var texts = read(file);
                    return texts.stringPropertyNames().stream()
                            .map(key -> key.substring(0, key.indexOf('.')))
                            .distinct()
                            .sorted()
                            .map(code ->
                                    new Refusal(code, texts, file.getFileName().toString()));
                })
                .toList();
    }

    private static Map<Path, String> sources() {
        var sources = new TreeMap<Path, String>();
        files().filter(file -> SOURCE.matcher(ROOT.relativize(file).toString()).matches())
                .forEach(file -> sources.put(file, text(file)));
        return sources;
    }

    private static Stream<Path> files() {
        return Stream.of("service-kit", "household-service", "funding-service", "reporting-service")
                .map(module -> ROOT.resolve(module).resolve("src/main"))
                .flatMap(SentencesTest::walk);
    }

    private static Stream<Path> walk(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
