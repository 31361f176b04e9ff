package vn.vuonlen.kit.catalogue;

import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.ProblemCatalogue;

/**
 * What a code means, in both languages. {@code …} in a sentence stands for what an answer names there. {@code former} are
 * the codes that meant this in earlier versions.
 */
public record ProblemEntry(
        String code, String type, int status, Message title, Message meaning, Message remedy, List<String> former) {

    private static final Object[] ELLIPSES = {"…", "…", "…", "…", "…", "…", "…", "…", "…", "…"};

    static ProblemEntry of(ProblemCatalogue problem, List<String> former) {
        return new ProblemEntry(
                problem.code(),
                problem.uri(),
                problem.status(),
                problem.title(),
                open(problem.meaning()),
                open(problem.remedy()),
                List.copyOf(former));
    }

    /** A sentence that ends with an ellipsis has no period. */
    private static Message open(Message sentence) {
        var text = sentence.with(ELLIPSES);
        return new Message(text.vi().replace("….", "…"), text.en().replace("….", "…"));
    }
}
