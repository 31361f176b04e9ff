package vn.vuonlen.household.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The documents of one kind that are part of the program, such as the poverty standards. An unknown field is refused, never
 * ignored: it could be a misspelt rule.
 */
public final class PackagedDocuments<T> {

    private static final JsonMapper STRICT = JsonMapper.builder()
            // Days, whose module is that of the service's own mapper.
            .findAndAddModules()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final ObjectReader reader;
    private final String fault;

    private PackagedDocuments(ObjectReader reader, String fault) {
        this.reader = reader;
        this.fault = fault;
    }

    /** @param fault what is said of one that cannot be read, such as {@code is no standard} */
    public static <T> PackagedDocuments<T> of(Class<T> type, String fault) {
        return new PackagedDocuments<>(STRICT.readerFor(type), fault);
    }

    public T parse(String json) {
        try {
            return reader.readValue(json);
        } catch (JacksonException e) {
            throw invalid("the given text", e);
        }
    }

    public T read(String resource) {
        try (InputStream document = PackagedDocuments.class.getClassLoader().getResourceAsStream(resource)) {
            if (document == null) {
                throw new IllegalArgumentException("There is no " + resource);
            }
            return reader.readValue(document);
        } catch (JacksonException e) {
            throw invalid(resource, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + resource, e);
        }
    }

    /** Every document of a folder, not those of folders in it, in order of their names. */
    public List<T> all(String folder) {
        return PackagedFolder.documents(folder).stream()
                .map(file -> read(folder + "/" + file))
                .toList();
    }

    private IllegalArgumentException invalid(String source, JacksonException cause) {
        return new IllegalArgumentException(source + " " + fault + ": " + cause.getOriginalMessage(), cause);
    }
}
