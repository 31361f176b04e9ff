package vn.vuonlen.local.glance;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** A published figure beside what the suite computed. */
record Compared(PublishedFigure published, Optional<BigDecimal> actual) {
    boolean holds() {
        return actual.map(published::holds).orElse(false);
    }

    String line() {
        String name = published.measure().replace('_', ' ')
                + (published.scope().equals("POOR_DISTRICTS") ? " (poor districts)" : "");
        return "  %s %d  %-46s %18s   published %s%s"
                .formatted(
                        holds() ? "✓" : "✗",
                        published.year(),
                        name,
                        actual.map(Compared::written).orElse("missing"),
                        published.words(),
                        written(published.value()));
    }

    private static String written(BigDecimal value) {
        String pattern = value.scale() > 0 ? "#,##0.00" : "#,##0";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }
}
