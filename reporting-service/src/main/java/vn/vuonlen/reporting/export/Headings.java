package vn.vuonlen.reporting.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.vuonlen.kit.problem.Message;

/** The words of {@code export/headings.properties}. */
public final class Headings {

    private static final Map<String, Message> ALL = read();

    private Headings() {}

    public static Message report(String slug) {
        return required("report." + slug);
    }

    /** What a report shows. */
    public static Message about(String slug) {
        return required("about." + slug);
    }

    static Message section(String heading) {
        return required("section." + heading);
    }

    static Message word(String name) {
        return required("form." + name);
    }

    /** That of the report, if the name of the column has another meaning in it than elsewhere. */
    public static Message column(String slug, String column) {
        return find("column." + slug + "." + column).orElseGet(() -> required("column." + column));
    }

    /** Empty for a value that is no code, such as the name of an area. */
    public static Optional<Message> value(String column, Object value) {
        return find("value." + column + "." + value).or(() -> find("value." + value));
    }

    /** A merged heading, and those below it. */
    static List<String> levels(Message heading, FileLanguage language) {
        return List.of(language.of(heading).split(" > ", -1));
    }

    static Optional<Message> find(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    private static Message required(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(key + " is missing in export/headings.properties"));
    }

    private static Map<String, Message> read() {
        var lines = new Properties();
        try (var file =
                new InputStreamReader(Headings.class.getResourceAsStream("/export/headings.properties"), UTF_8)) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> message(key, lines.getProperty(key))));
    }

    private static Message message(String key, String line) {
        String[] languages = line.split(" \\| ", -1);
        if (languages.length != 2) {
            throw new IllegalStateException(key + " needs its words as: Vietnamese | English");
        }
        return new Message(languages[0].strip(), languages[1].strip());
    }
}
