package vn.vuonlen.reporting.classes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.provenance.YearReviews;

/** What reports know of poverty standards beside their ids: {@code standards.properties}. */
public final class MultidimensionalStandards {

    private static final String FILE = "/standards.properties";
    private static final Set<String> MULTIDIMENSIONAL = read();

    private MultidimensionalStandards() {}

    /** Whether poor and near-poor together have a name under every standard of the reviews. */
    static boolean includeAll(YearReviews reviews) {
        return reviews.all().stream()
                .map(YearReviews.YearReview::standard)
                .allMatch(MultidimensionalStandards::include);
    }

    /** @param id null of imported results that name none */
    public static boolean include(String id) {
        return id != null && MULTIDIMENSIONAL.contains(id);
    }

    private static Set<String> read() {
        var standards = new Properties();
        try (InputStream file = MultidimensionalStandards.class.getResourceAsStream(FILE)) {
            standards.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return standards.stringPropertyNames().stream()
                .filter(id -> standards.getProperty(id).equals("multidimensional"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
