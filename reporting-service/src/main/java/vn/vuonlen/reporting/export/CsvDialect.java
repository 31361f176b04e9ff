package vn.vuonlen.reporting.export;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.text.PlainCell;
import vn.vuonlen.reporting.query.FileParameters;
import vn.vuonlen.reporting.query.ReportQueryParser;

/**
 * How CSV is written: plainly as in RFC 4180, for programs, or for a spreadsheet.
 *
 * @param delimiter with a semicolon, numbers have a decimal comma
 * @param mark whether it begins with a byte order mark
 * @param words whether the columns have the headings of an office instead of their names
 */
record CsvDialect(char delimiter, boolean mark, boolean words) {

    static final CsvDialect PLAIN = new CsvDialect(',', false, false);

    static CsvDialect of(FileParameters wanted, FileFormat format) {
        if (format != FileFormat.CSV) {
            requireAbsent("delimiter", wanted.delimiter());
            requireAbsent("bom", wanted.bom());
            requireAbsent("headings", wanted.headings());
        }
        return new CsvDialect(
                isSecond("delimiter", wanted.delimiter(), "comma", "semicolon") ? ';' : ',',
                isSecond("bom", wanted.bom(), "false", "true"),
                isSecond("headings", wanted.headings(), "names", "words"));
    }

    /** Without effect, it would be a wish that nobody heard. */
    private static void requireAbsent(String parameter, String value) {
        if (value != null) {
            throw KitProblem.invalid(
                    "?" + parameter, "Tham số này chỉ dùng cho tệp CSV.", "This parameter is for CSV alone.");
        }
    }

    private static boolean isSecond(String parameter, String value, String first, String second) {
        if (Stream.of(first, second).noneMatch(one -> value == null || one.equals(value))) {
            throw ReportQueryParser.notOneOf(parameter, first, second);
        }
        return second.equals(value);
    }

    /** The same for the same dialect, whatever process writes it. */
    String tag() {
        return (delimiter == ';' ? "s" : "c") + (mark ? "b" : "") + (words ? "w" : "");
    }

    /** A spreadsheet reads the cell as what it is: no formula, and a number with its own decimal sign. */
    String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number
            when delimiter == ';' -> number.toPlainString().replace('.', ',');
            case String text when !equals(PLAIN) -> PlainCell.of(text);
            default -> value.toString();
        };
    }
}
