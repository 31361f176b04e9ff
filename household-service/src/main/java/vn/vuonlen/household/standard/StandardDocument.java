package vn.vuonlen.household.standard;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the JSON document of a standard. An unknown field is refused, never ignored: it could be a misspelt rule. */
public final class StandardDocument {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(Standard.class);

    private StandardDocument() {}

    public static Standard parse(String json) {
        try {
            return READER.readValue(json);
        } catch (JacksonException e) {
            throw invalid("the given text", e);
        }
    }

    static Standard read(String resource) {
        try (InputStream document = StandardDocument.class.getClassLoader().getResourceAsStream(resource)) {
            if (document == null) {
                throw new IllegalArgumentException("There is no " + resource);
            }
            return READER.readValue(document);
        } catch (JacksonException e) {
            throw invalid(resource, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + resource, e);
        }
    }

    private static IllegalArgumentException invalid(String source, JacksonException cause) {
        return new IllegalArgumentException(source + " is no standard: " + cause.getOriginalMessage(), cause);
    }
}
