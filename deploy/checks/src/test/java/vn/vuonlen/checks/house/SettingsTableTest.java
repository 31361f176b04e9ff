package vn.vuonlen.checks.house;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.Checkout;

/** The table of settings in the README of service-kit, which operators read, against the sources. */
class SettingsTableTest {

    private static final Path ROOT = Checkout.here().root();
    private static final List<String> MODULES =
            List.of("service-kit", "household-service", "funding-service", "reporting-service");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z0-9.-]+)` \\| (.*?) \\| ");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern MAPPED =
            Pattern.compile("(?:@WithDefault\\((?:\"([^\"]*)\"|[A-Z_]+)\\)\\s+)?[\\w<>]+ (\\w+)\\(\\);");
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(name = \"((?:vuonlen|reporting)\\.[a-z.-]+)\"");

    @Test
    void theTableNamesEverySettingOfOursAndNoOther() throws IOException {
        var named = table().keySet().stream().filter(SettingsTableTest::isOurs).collect(toCollection(TreeSet::new));

        assertEquals(inSources(), named);
    }

    /** What a service refuses at start is what these files do not name. */
    @Test
    void theFilesOfTheServicesNameTheSame() throws IOException {
        var named = new TreeSet<String>();
        for (var module : MODULES) {
            Files.readAllLines(ROOT.resolve(module).resolve("src/main/resources/META-INF/settings.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(named::add);
        }

        assertEquals(inSources(), named);
    }

    @Test
    void itsDefaultsAreThoseOfTheSources() throws IOException {
        var defaults = defaults();
        var expected = new TreeMap<String, String>();
        var told = new TreeMap<String, String>();
        table().forEach((name, value) -> {
            if (defaults.containsKey(name) && value.startsWith("`")) {
                expected.put(name, defaults.get(name));
                told.put(name, value.replace("`", ""));
            }
        });

        assertEquals(expected, told);
        assertEquals(
                Set.of(),
                table().entrySet().stream()
                        .filter(row -> row.getValue().startsWith("`") && !defaults.containsKey(row.getKey()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))
                        .keySet(),
                "defaults that nothing sets");
    }

    private static Map<String, String> table() throws IOException {
        var readme = Files.readString(ROOT.resolve("service-kit/README.md"));
        var section = readme.substring(readme.indexOf("## Settings of an installation"));
        return ROW.matcher(section.substring(0, section.indexOf("\n## ")))
                .results()
                .collect(toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static Set<String> inSources() throws IOException {
        var names = new TreeSet<>(mapped().keySet());
        sources()
                .flatMap(source -> INJECTED.matcher(source).results())
                .map(property -> property.group(1))
                .forEach(names::add);
        for (var module : MODULES) {
            properties(module).stringPropertyNames().stream()
                    .filter(SettingsTableTest::isOurs)
                    .forEach(names::add);
        }
        return names;
    }

    private static Map<String, String> defaults() throws IOException {
        var defaults = new HashMap<String, String>();
        mapped().forEach((name, value) -> value.ifPresent(text -> defaults.put(name, text)));
        defaults.put("reporting.page.demo", "false");
        for (var module : List.of("reporting-service", "service-kit")) {
            var properties = properties(module);
            properties.stringPropertyNames().stream()
                    .filter(name -> module.equals("service-kit") || name.startsWith("reporting."))
                    .forEach(name -> defaults.put(name, properties.getProperty(name)));
        }
        return defaults;
    }

    /** The settings of each mapping with their default, if it is written there. */
    private static Map<String, Optional<String>> mapped() throws IOException {
        var mapped = new HashMap<String, Optional<String>>();
        sources().filter(source -> PREFIX.matcher(source).find()).forEach(source -> {
            var prefix = PREFIX.matcher(source).results().findFirst().orElseThrow();
            MAPPED.matcher(source.substring(prefix.end()))
                    .results()
                    .forEach(method -> mapped.put(name(prefix, method), Optional.ofNullable(method.group(1))));
        });
        return mapped;
    }

    private static String name(MatchResult prefix, MatchResult method) {
        return prefix.group(1) + "."
                + method.group(2).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Stream<String> sources() throws IOException {
        return MODULES.stream().flatMap(module -> {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                return files
                        .filter(file -> file.toString().endsWith(".java"))
                        .map(SettingsTableTest::text)
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Properties properties(String module) throws IOException {
        var name = module.equals("service-kit") ? "META-INF/microprofile-config.properties" : "application.properties";
        var properties = new Properties();
        properties.load(new StringReader(
                text(ROOT.resolve(module).resolve("src/main/resources").resolve(name))));
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith("vuonlen.") || name.startsWith("reporting.");
    }
}
