package vn.vuonlen.local.comparison;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** A published figure and the value that the services report for it. */
record ComparedFigure(PublishedFigure published, Optional<BigDecimal> reported) {
    boolean holds() {
        return reported.map(published::holds).orElse(false);
    }

    String line() {
        String name = published.measure().replace('_', ' ')
                + (published.scope().equals("POOR_DISTRICTS") ? " (poor districts)" : "");
        return "  %s %d  %-46s %18s   published %s%s"
                .formatted(
                        holds() ? "✓" : "✗",
                        published.year(),
                        name,
                        reported.map(ComparedFigure::text).orElse("missing"),
                        published.prefix(),
                        text(published.value()));
    }

    private static String text(BigDecimal value) {
        String pattern = value.scale() > 0 ? "#,##0.00" : "#,##0";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }
}
