package vn.vuonlen.kit.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Refuses JSON values that Jackson accepts but which cannot be stored, or not as they were meant. */
@ApplicationScoped
class StrictValues implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("vuonlen-strict-values")
                .addDeserializer(String.class, new Text(false))
                .addKeyDeserializer(String.class, new Key())
                .addDeserializer(UUID.class, new Id())
                .addDeserializer(LocalDate.class, new Day()));
    }

    /** After the modules that Quarkus registers: of two deserializers of a type the later one is used. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static void refuse(int character) {
        throw StorableText.refusal(character);
    }

    private static final class Text extends StdScalarDeserializer<String> implements ContextualDeserializer {
        private static final long serialVersionUID = 1L;
        private final boolean lines;

        Text(boolean lines) {
            super(String.class);
            this.lines = lines;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Text(property != null && property.getAnnotation(MultiLine.class) != null);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(json, context);
            if (text != null) {
                StorableText.fault(text, lines).ifPresent(StrictValues::refuse);
            }
            return text;
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public String deserializeKey(String key, DeserializationContext context) {
            StorableText.fault(key, false).ifPresent(StrictValues::refuse);
            return key;
        }
    }

    private static final class Id extends StdScalarDeserializer<UUID> {
        private static final long serialVersionUID = 1L;

        Id() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (UUID) context.handleUnexpectedToken(UUID.class, json);
            }
            try {
                return UuidText.parse(json.getText());
            } catch (IllegalArgumentException e) {
                throw Problem.of(KitProblem.INVALID_VALUE)
                        .saying(Expected.of(UUID.class))
                        .because(e);
            }
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
