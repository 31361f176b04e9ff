package vn.vuonlen.kit.strict;

import java.util.List;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Text that can be kept: PostgreSQL takes every character but U+0000, and learns of it long after the caller has gone. Half of
 * a character is none, and would be kept as a question mark.
 */
public final class StorableText {
    private static final String VI = "Văn bản không được chứa ký tự U+0000 hoặc nửa ký tự Unicode.";
    private static final String EN = "Text must not contain the character U+0000 or half of a Unicode character.";

    private StorableText() {}

    public static boolean is(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static boolean are(List<String> texts) {
        return texts.stream().allMatch(StorableText::is);
    }

    /** Who throws it from the middle of a JSON value need not know its place. */
    static Problem refusal() {
        return Problem.of(KitProblem.INVALID_VALUE, VI, EN);
    }
}
