package vn.vuonlen.kit.problem;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How an argument of a message is written, by its type: days as 31/12/2018 in Vietnamese and 2018-12-31 in English,
 * numbers as 1.000,5 and 1,000.5, a {@link java.time.Year} without dots, what has words by its words.
 */
final class Argument {

    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Argument() {}

    static String text(Object argument, boolean vietnamese) {
        return switch (argument) {
            case Message message -> vietnamese ? message.vi() : message.en();
            case Message.Worded worded -> text(worded.words(), vietnamese);
            case LocalDate day when vietnamese -> VIETNAMESE_DAY.format(day);
            case Integer number -> number(BigDecimal.valueOf(number), vietnamese);
            case Long number -> number(BigDecimal.valueOf(number), vietnamese);
            case BigDecimal number -> number(number, vietnamese);
            case Iterable<?> list -> list(list, vietnamese);
            case null, default -> String.valueOf(argument);
        };
    }

    private static String number(BigDecimal number, boolean vietnamese) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static String list(Iterable<?> list, boolean vietnamese) {
        var text = new StringBuilder();
        list.forEach(one -> text.append(text.isEmpty() ? "" : ", ").append(text(one, vietnamese)));
        return text.toString();
    }
}
