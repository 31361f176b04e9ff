package vn.vuonlen.kit.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Refuses JSON values that Jackson accepts but PostgreSQL cannot store. */
@ApplicationScoped
class StrictValues implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("vuonlen-strict-values")
                .addDeserializer(String.class, new Text())
                .addKeyDeserializer(String.class, new Key())
                .addDeserializer(LocalDate.class, new Day()));
    }

    /** After the modules that Quarkus registers: of two deserializers of a type the later one is used. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class Text extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = super.deserialize(json, context);
            if (text != null && !StorableText.isStorable(text)) {
                throw StorableText.refusal();
            }
            return text;
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public String deserializeKey(String key, DeserializationContext context) {
            if (!StorableText.isStorable(key)) {
                throw StorableText.refusal();
            }
            return key;
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            try {
                return Days.parse(json.getText());
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, json.getText(), e.getMessage());
            }
        }
    }
}
