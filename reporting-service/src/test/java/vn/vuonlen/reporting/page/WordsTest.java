package vn.vuonlen.reporting.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A message without its English would be shown in Vietnamese without an error. */
class WordsTest {

    @Test
    void everyWordHasItsEnglish() throws IOException {
        assertEquals(messages(Words.class), english("msg"));
    }

    private static TreeSet<String> messages(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> english(String bundle) throws IOException {
        var words = new Properties();
        try (var file = Words.class.getResourceAsStream("/messages/" + bundle + "_en.properties")) {
            words.load(file);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
