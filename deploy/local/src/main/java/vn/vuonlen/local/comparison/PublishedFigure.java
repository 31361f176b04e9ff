package vn.vuonlen.local.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A figure that the province published, and how exact its source is. */
record PublishedFigure(int year, String scope, String measure, BigDecimal value, Qualifier qualifier) {
    enum Qualifier {
        EXACT,
        /** Arithmetic on published figures. */
        DERIVED,
        MORE_THAN,
        NEARLY,
        ABOUT
    }

    private static final BigDecimal TOLERANCE = new BigDecimal("0.03");

    static List<PublishedFigure> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PublishedFigure.class.getResourceAsStream("/comparison/published-figures.csv"),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(PublishedFigure::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedFigure of(String line) {
        String[] cells = line.split(",", 7);
        return new PublishedFigure(
                Integer.parseInt(cells[0]), cells[1], cells[2], new BigDecimal(cells[3]), Qualifier.valueOf(cells[4]));
    }

    /** Exact figures have to be equal; the others may differ as their qualifier allows, by at most three percent. */
    boolean holds(BigDecimal reported) {
        BigDecimal tolerance = value.multiply(TOLERANCE);
        return switch (qualifier) {
            case EXACT, DERIVED -> reported.compareTo(value) == 0;
            case MORE_THAN -> reported.compareTo(value) > 0 && reported.compareTo(value.add(tolerance)) <= 0;
            case NEARLY -> reported.compareTo(value) < 0 && reported.compareTo(value.subtract(tolerance)) >= 0;
            case ABOUT -> reported.subtract(value).abs().compareTo(tolerance) <= 0;
        };
    }

    String prefix() {
        return switch (qualifier) {
            case EXACT -> "";
            case DERIVED -> "= ";
            case MORE_THAN -> "> ";
            case NEARLY -> "nearly ";
            case ABOUT -> "about ";
        };
    }
}
