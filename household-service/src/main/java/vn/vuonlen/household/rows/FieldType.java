package vn.vuonlen.household.rows;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.vuonlen.kit.problem.Message;

/** The type of a value, and how it is written. */
public enum FieldType {
    TEXT("văn bản", "text"),
    ID("UUID dạng 8-4-4-4-12", "a UUID written 8-4-4-4-12"),
    DATE("ngày dạng YYYY-MM-DD", "a date written YYYY-MM-DD"),
    INTEGER("số nguyên", "a whole number"),
    FLAG("true hoặc false", "true or false"),
    CODES("danh sách mã", "a list of codes"),
    ROWS("danh sách", "a list");

    /** Java would accept the digits of all scripts. */
    private static final Pattern INTEGERS = Pattern.compile("-?[0-9]+");

    private final Message expected;

    FieldType(String vi, String en) {
        this.expected = new Message(vi, en);
    }

    /** Null if the text is no value of this type. */
    Object read(String text) {
        try {
            return switch (this) {
                case TEXT -> text;
                case ID -> id(text);
                case DATE -> text.length() == 10 ? LocalDate.parse(text) : null;
                case INTEGER -> INTEGERS.matcher(text).matches() ? Long.valueOf(text) : null;
                case FLAG -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
                case CODES -> List.of(text.split("\\|", -1));
                case ROWS -> null;
            };
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Java also accepts malformed UUIDs, and turns them into other ones. */
    private static UUID id(String text) {
        var id = UUID.fromString(text);
        return id.toString().equalsIgnoreCase(text) ? id : null;
    }

    Message expected() {
        return expected;
    }
}
