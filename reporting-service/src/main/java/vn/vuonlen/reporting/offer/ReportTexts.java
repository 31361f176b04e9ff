package vn.vuonlen.reporting.offer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import vn.vuonlen.reporting.offer.CatalogueEntry.Texts;

/** The texts of a file of lines "key = Vietnamese | English". */
final class ReportTexts {

    private final Properties lines = new Properties();

    /** @param file of the class path */
    ReportTexts(String file) {
        try (Reader text = new InputStreamReader(ReportTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            lines.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    Texts of(String key) {
        String line = lines.getProperty(key);
        if (line == null) {
            throw new IllegalStateException("No text " + key);
        }
        String[] languages = line.split(" \\| ", 2);
        return new Texts(languages[0], languages[1]);
    }
}
