package vn.vuonlen.reporting.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A message without its English would be shown in Vietnamese without an error. */
class OfficeWordsTest {

    @Test
    void everyWordHasItsEnglish() throws IOException {
        var english = new Properties();
        try (var file = OfficeWords.class.getResourceAsStream("/messages/office_en.properties")) {
            english.load(file);
        }

        assertEquals(
                Arrays.stream(OfficeWords.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(english.stringPropertyNames()));
    }
}
