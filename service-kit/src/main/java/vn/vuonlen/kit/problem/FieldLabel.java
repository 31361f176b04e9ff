package vn.vuonlen.kit.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Properties;

/**
 * What a field or parameter is called in a sentence: in Vietnamese as an officer calls it, from the files {@code
 * problems/fields.properties} of the service and of the kit, in English by its name in the API.
 */
public record FieldLabel(String name) implements Message.Worded {

    private static final Properties LABELS = read();

    private static final String UNNAMED = "một trường bắt buộc";

    private static Properties read() {
        var labels = new Properties();
        try {
            var files = FieldLabel.class.getClassLoader().getResources("problems/fields.properties");
            for (var file : Collections.list(files)) {
                try (var text = new InputStreamReader(file.openStream(), UTF_8)) {
                    labels.load(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    /**
     * A sentence that says what is wrong, with the name of what it is wrong with; a pointer whose last name has no label,
     * as that of a whole body, leaves it as it is.
     */
    static Message named(String pointer, Message sentence) {
        var label = new FieldLabel(last(pointer));
        return label.isKnown() ? new Message("Mục “{0}”: {1}", "“{0}”: {1}").with(label, sentence) : sentence;
    }

    /** Of an element of a list, the list's. */
    private static String last(String pointer) {
        if (!pointer.startsWith("/")) {
            return pointer.replaceFirst("^(\\?|[a-z]+:)", "");
        }
        var at = JsonPointer.compile(pointer);
        return at.last().mayMatchElement()
                ? at.head().last().getMatchingProperty()
                : at.last().getMatchingProperty();
    }

    public boolean isKnown() {
        return LABELS.containsKey(name);
    }

    @Override
    public Message words() {
        return new Message(LABELS.getProperty(name, UNNAMED), name);
    }
}
