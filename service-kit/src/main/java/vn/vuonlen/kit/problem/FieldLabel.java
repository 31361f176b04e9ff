package vn.vuonlen.kit.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    public boolean isKnown() {
        return LABELS.containsKey(name);
    }

    @Override
    public Message words() {
        return new Message(LABELS.getProperty(name, UNNAMED), name);
    }
}
