package vn.vuonlen.kit.problem;

import java.util.List;

/**
 * Text that can be kept: PostgreSQL takes every character but U+0000, and learns of it long after the caller has gone. Half of
 * a character is none, and would be kept as a question mark.
 */
public final class KeptText {
    private static final String VI = "Văn bản không được chứa ký tự U+0000 hoặc nửa ký tự Unicode.";
    private static final String EN = "Text must not contain the character U+0000 or half of a Unicode character.";

    private KeptText() {}

    public static boolean is(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static boolean are(List<String> texts) {
        return texts.stream().allMatch(KeptText::is);
    }

    /** Who throws it from the middle of a JSON value need not know its place. */
    static Problem refusal() {
        return Problem.of(KitProblem.INVALID_VALUE, VI, EN);
    }
}
