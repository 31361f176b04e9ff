package vn.vuonlen.kit.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What neither a type nor an annotation says of an API, from {@code META-INF/openapi-words.properties} of the kit and of
 * the service: descriptions with units, which fields of an answer may be null, and the headers of an operation's answers.
 * The file of the kit explains the keys.
 */
final class ContractWords {
    static final String FILE = "META-INF/openapi-words.properties";
    private static final String NULLABLE = "null.";
    private static final String HEADERS = "headers.";
    private static final String OF_FILES = "file-headers.";

    private final Map<String, String> words;

    ContractWords(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    static ContractWords read() {
        var words = new TreeMap<String, String>();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources(FILE))) {
                try (var text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(text);
                    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContractWords(words);
    }

    /** The first that there is: the particular before the general. */
    Optional<String> of(String... keys) {
        return Stream.of(keys).map(words::get).filter(text -> text != null).findFirst();
    }

    /** The fields of a schema that are null where there is nothing to say. */
    List<String> nullable(String schema) {
        return list(NULLABLE + schema);
    }

    /** The values of a field that Java holds as text; none if it is any text. */
    List<String> values(String schema, String field) {
        return list("enum." + schema + "." + field);
    }

    /** The names of the headers that the answers of an operation have. */
    List<String> headers(String operation) {
        return list(HEADERS + operation);
    }

    /** The names of the headers that an operation's answers have where they are files, and its pages lack. */
    List<String> fileHeaders(String operation) {
        return list(OF_FILES + operation);
    }

    private List<String> list(String key) {
        return of(key).map(names -> List.of(names.split(",\\s*"))).orElse(List.of());
    }
}
