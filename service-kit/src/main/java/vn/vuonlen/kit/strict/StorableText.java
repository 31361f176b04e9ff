package vn.vuonlen.kit.strict;

import java.util.List;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Text that PostgreSQL can store: it refuses U+0000, in a job long after the caller has gone, and half of a surrogate
 * pair would be stored as a question mark.
 */
public final class StorableText {
    private static final String VI = "Văn bản không được chứa ký tự U+0000 hoặc nửa ký tự Unicode.";
    private static final String EN = "Text must not contain the character U+0000 or half of a Unicode character.";

    private StorableText() {}

    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static boolean areStorable(List<String> texts) {
        return texts.stream().allMatch(StorableText::isStorable);
    }

    /** Without a pointer, which is added where the position in the JSON value is known. */
    static Problem refusal() {
        return Problem.of(KitProblem.INVALID_VALUE, VI, EN);
    }
}
