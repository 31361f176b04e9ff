package vn.vuonlen.local.glance;

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

    private static final BigDecimal SLACK = new BigDecimal("0.03");

    static List<PublishedFigure> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PublishedFigure.class.getResourceAsStream("/glance/published-figures.csv"), StandardCharsets.UTF_8))) {
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

    /** Equality for what is exact; else what the words allow, up to three percent. */
    boolean holds(BigDecimal actual) {
        BigDecimal slack = value.multiply(SLACK);
        return switch (qualifier) {
            case EXACT, DERIVED -> actual.compareTo(value) == 0;
            case MORE_THAN -> actual.compareTo(value) > 0 && actual.compareTo(value.add(slack)) <= 0;
            case NEARLY -> actual.compareTo(value) < 0 && actual.compareTo(value.subtract(slack)) >= 0;
            case ABOUT -> actual.subtract(value).abs().compareTo(slack) <= 0;
        };
    }

    String words() {
        return switch (qualifier) {
            case EXACT -> "";
            case DERIVED -> "= ";
            case MORE_THAN -> "> ";
            case NEARLY -> "nearly ";
            case ABOUT -> "about ";
        };
    }
}
