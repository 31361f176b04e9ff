package vn.vuonlen.reporting.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.language.Language;

/** How pages write the columns of a report: in the words of its form, money in million đồng. */
record ColumnWords(String slug, Language language) {

    /** A count needs no other word than what is counted. */
    private static final Set<String> COUNTS = Set.of("số hộ", "households", "number");

    private static final String LEVELS = " > ";

    /** Between several codes of one cell. */
    private static final String SEVERAL = "; ";

    static boolean isYear(String column) {
        return column.equals("year") || column.endsWith("Year");
    }

    /** Merged headings in one: {@code Poor, rate (%)}. */
    String heading(String column) {
        String[] levels = language.of(Headings.column(slug, column)).split(LEVELS, -1);
        var heading = new StringBuilder(levels[0]);
        for (int i = 1; i < levels.length; i++) {
            if (i < levels.length - 1 || !COUNTS.contains(levels[i].toLowerCase(Locale.ROOT))) {
                heading.append(", ")
                        .append(levels[i].substring(0, 1).toLowerCase(language.locale()))
                        .append(levels[i].substring(1));
            }
        }
        return heading.toString().replace("(đồng)", language.of(new Message("(triệu đồng)", "(million đồng)")));
    }

    String value(String column, Object value) {
        return switch (value) {
            case Boolean truth -> language.of(truth ? new Message("có", "yes") : new Message("không", "no"));
            case BigInteger dong -> isPerHousehold(column) ? language.millionDecimal(dong) : language.million(dong);
            case BigDecimal number
            when number.scale() > 0 ->
                column.startsWith("change") || column.equals("difference")
                        ? language.signedPoints(number)
                        : language.decimal(number);
            case BigDecimal number -> language.count(number.longValueExact());
            case Number count when isYear(column) -> count.toString();
            case Number count ->
                column.startsWith("change")
                        ? language.signedCount(count.longValue())
                        : language.count(count.longValue());
            case LocalDate day -> language.date(day);
            default ->
                Stream.of(value.toString().split(SEVERAL, -1))
                        .map(one ->
                                Headings.value(column, one).map(language::of).orElse(one))
                        .collect(Collectors.joining(SEVERAL));
        };
    }

    private static boolean isPerHousehold(String column) {
        return column.endsWith("PerPoorHouseholdDong");
    }
}
