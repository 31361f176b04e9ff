package vn.vuonlen.funding;

import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Folding;
import vn.vuonlen.kit.text.Names;
import vn.vuonlen.kit.text.Spelling;

/** The number of a decision or treasury document: stored as it was typed, the same as another by its key. */
public final class DocumentNumber {

    private DocumentNumber() {}

    /** As it is stored. Null and blank become null; a number without a letter or digit is refused. */
    public static String normalize(String text, String pointer) {
        requireReadable(text, pointer);
        return Spelling.normalize(text);
    }

    /** Of a request only: what is stored was entered before this was asked, and stays readable. */
    public static void requireReadable(String text, String pointer) {
        Names.faultOfNumber(text).ifPresent(fault -> {
            throw Problem.of(fault).at(pointer);
        });
    }

    /** Equal for the same number however it was typed: only its letters and digits count. */
    public static String key(String number) {
        return Folding.key(number);
    }
}
