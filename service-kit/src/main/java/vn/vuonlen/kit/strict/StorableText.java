package vn.vuonlen.kit.strict;

import java.util.OptionalInt;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/**
 * Text that can be stored and shown again as it is. PostgreSQL refuses U+0000, in a job long after the caller has gone,
 * and half of a surrogate pair becomes a question mark. Control characters forge lines of logs and files; those that
 * turn the direction of writing let a name be read as another one; what Unicode assigns to nobody is read by nobody.
 */
public final class StorableText {
    private static final Message REFUSAL = new Message(
            "Văn bản không được chứa ký tự {0}: ký tự điều khiển, đảo chiều chữ hoặc không có trong Unicode; nếu văn bản"
                    + " được chép từ nơi khác, hãy gõ lại hoặc kiểm tra bảng mã (UTF-8).",
            "Text must not contain the character {0}: a control character, one that turns the direction of writing, or"
                    + " none of Unicode; if the text was copied, type it again or check its encoding (UTF-8).");

    private StorableText() {}

    /** Of one line, such as a name or a code. */
    public static boolean isStorable(String text) {
        return fault(text, false).isEmpty();
    }

    /** The first character that cannot be stored, as {@code U+202E}; call it only if there is one. */
    public static String faultOf(String text) {
        return named(fault(text, false).orElseThrow());
    }

    static OptionalInt fault(String text, boolean lines) {
        return text.codePoints()
                .filter(c -> isFault(c) && !(lines && isLayout(c)))
                .findFirst();
    }

    /** What no database can store; a parameter, which is only compared, may have anything else. */
    static OptionalInt faultOfParameter(String text) {
        return text.codePoints().filter(c -> c == 0 || isHalf(c)).findFirst();
    }

    /** Without a pointer, which is added where the position in the JSON value is known. */
    static Problem refusal(int character) {
        return Problem.of(KitProblem.INVALID_VALUE).saying(REFUSAL.with(named(character)));
    }

    private static String named(int character) {
        return "U+%04X".formatted(character);
    }

    private static boolean isFault(int character) {
        if (character >= ' ' && character < 0x7f) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> turnsDirection(character) || isAnnotation(character);
            default -> false;
        };
    }

    private static boolean isLayout(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /** The property Bidi_Control. */
    private static boolean turnsDirection(int character) {
        return character == 0x061c
                || character == 0x200e
                || character == 0x200f
                || character >= 0x202a && character <= 0x202e
                || character >= 0x2066 && character <= 0x206f;
    }

    /** Marks of annotations and of language tags, which hide text within text. */
    private static boolean isAnnotation(int character) {
        return character >= 0xfff9 && character <= 0xfffb || character >= 0xe0000 && character <= 0xe007f;
    }
}
