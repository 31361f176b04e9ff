package vn.vuonlen.reporting.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * A column of the official form.
 *
 * @param index of the cell in a row
 * @param name of the column in the API
 * @param heading its own at the end, and before it those of the groups of columns that it is in
 * @param sample a value of the column, which tells its type; null if no row has one
 */
record FormColumn(int index, String name, List<String> heading, Object sample) {

    private static final String COUNT = "#,##0";
    private static final String PERCENT = "#,##0.00";
    private static final String ORDINAL = "0";

    /** Widths in characters. */
    private static final double MONEY = 20;

    private static final double TEXT = 16;
    private static final double NAME = 24;
    private static final double CODE = 8;
    private static final double COUNT_OF_FEW = 11;
    private static final double COUNT_OF_MANY = 8;

    /** Of these columns, all fit across a page that can be read. */
    private static final int FEW = 16;

    FormColumn {
        heading = List.copyOf(heading);
    }

    boolean isText() {
        return sample instanceof String;
    }

    boolean isOrdinal() {
        return name.equals("year") || name.endsWith("Year");
    }

    private boolean isMoney() {
        return sample instanceof BigInteger || name.endsWith("Dong");
    }

    /** @param columns of the form */
    double width(int columns) {
        if (isMoney()) {
            return MONEY;
        }
        if (isText()) {
            return name.endsWith("Code") ? CODE : name.endsWith("Name") || name.equals("value") ? NAME : TEXT;
        }
        return columns > FEW ? COUNT_OF_MANY : COUNT_OF_FEW;
    }

    /** What a number of the column is written like in a workbook. */
    String format(Number number) {
        if (isOrdinal()) {
            return ORDINAL;
        }
        return number instanceof BigDecimal decimal && decimal.scale() > 0 && !isMoney() ? PERCENT : COUNT;
    }

    /** As the language writes it; a null stays empty. */
    String printed(Object value, FileLanguage language) {
        return value == null ? "" : isOrdinal() ? value.toString() : language.printed(value);
    }
}
