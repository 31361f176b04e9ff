package vn.vuonlen.household.rows;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vuonlen.household.rows.cells.CellText;
import vn.vuonlen.household.rows.cells.FlagWords;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.strict.UuidText;
import vn.vuonlen.kit.text.Spelling;

/** The type of a value, and how it is written. */
public enum FieldType {
    TEXT("văn bản", "text"),
    /** A word or number that stands for something, such as the code of an area, and may come with full-width digits. */
    CODE("mã", "a code"),
    ID("mã UUID dạng 8-4-4-4-12", "a UUID written 8-4-4-4-12"),
    /** A household, by its id or by its code in the national register. */
    REFERENCE("mã hộ, hoặc mã UUID dạng 8-4-4-4-12", "a register code, or a UUID written 8-4-4-4-12"),
    DATE("ngày viết năm-tháng-ngày, đủ các số 0", "a date written YYYY-MM-DD"),
    INTEGER("số nguyên", "a whole number"),
    FLAG("có hoặc không (cũng nhận 1/0 hoặc x)", "true or false, in CSV also có/không, yes/no, 1/0 or x"),
    CODES("danh sách mã", "a list of codes"),
    ROWS("danh sách", "a list");

    /** Java would accept the digits of all scripts. */
    private static final Pattern INTEGERS = Pattern.compile("-?[0-9]+");

    /** A cell that is shown on several lines is one text. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]+");

    private static final Pattern BETWEEN_CODES = Pattern.compile("[|;,\r\n]");

    private static final Pattern LIKE_ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-");

    private static final int LONGEST_CODE = 40;

    private final Message expected;

    FieldType(String vi, String en) {
        this.expected = new Message(vi, en);
    }

    /** A value as a program writes it; null if the text is none of this type. */
    Object read(String text) {
        try {
            return switch (this) {
                case TEXT, CODE -> text;
                case ID -> UuidText.parse(text);
                case REFERENCE -> reference(text);
                case DATE -> text.length() == 10 ? LocalDate.parse(text) : null;
                case INTEGER -> INTEGERS.matcher(text).matches() ? Long.valueOf(text) : null;
                case FLAG, CODES, ROWS -> null;
            };
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    /** A value as people and spreadsheets write it in a cell that is not empty. */
    Object readCell(String cell) {
        return switch (this) {
            case TEXT -> LINE_BREAKS.matcher(cell).replaceAll(" ");
            case FLAG -> FlagWords.read(CellText.plain(cell));
            case CODES -> codes(cell);
            case CODE, ID, REFERENCE, DATE, INTEGER, ROWS -> read(CellText.plain(cell));
        };
    }

    /** An id, or a code; what begins like an id and is none is a misspelt one. */
    private static Object reference(String text) {
        if (text.length() > LONGEST_CODE || LIKE_ID.matcher(text).lookingAt()) {
            return UuidText.parse(text);
        }
        return Spelling.code(text);
    }

    private static List<String> codes(String cell) {
        return Stream.of(BETWEEN_CODES.split(cell))
                .map(CellText::plain)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    Message expected() {
        return expected;
    }
}
