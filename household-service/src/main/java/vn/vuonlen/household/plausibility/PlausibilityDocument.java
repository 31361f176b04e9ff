package vn.vuonlen.household.plausibility;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the limits. An unknown field is refused, never ignored: it could be a misspelt limit. */
final class PlausibilityDocument {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(PlausibilityLimits.class);

    private PlausibilityDocument() {}

    static PlausibilityLimits parse(String json) {
        try {
            return READER.readValue(json);
        } catch (JacksonException e) {
            throw invalid("the given text", e);
        }
    }

    static PlausibilityLimits read(String resource) {
        try (InputStream document = PlausibilityDocument.class.getClassLoader().getResourceAsStream(resource)) {
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
        return new IllegalArgumentException(source + " has no limits: " + cause.getOriginalMessage(), cause);
    }
}
