package vn.vuonlen.household;

import java.util.List;
import vn.vuonlen.kit.problem.Fault;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemCatalogue;

/** One fault of the input and its place: stored with the row of an import, or part of the response to a request. */
public record Refusal(ProblemCatalogue type, String pointer, List<Object> args, Message hint) {

    private static final Message NO_HINT = new Message("", "");

    public static Refusal of(ProblemCatalogue type, String pointer, Object... args) {
        return new Refusal(type, pointer, List.of(args), NO_HINT);
    }

    /** With a further sentence. */
    public Refusal then(Message sentence) {
        return new Refusal(type, pointer, args, sentence);
    }

    public Message message() {
        return type.detail().with(args.toArray()).then(hint);
    }

    /** The first refusal gives the problem its type; all are listed. */
    public static Problem problem(List<Refusal> refusals) {
        var first = refusals.getFirst();
        var problem = Problem.of(first.type, first.args.toArray());
        refusals.forEach(r -> problem.and(new Fault(r.pointer, r.type.code(), r.message())));
        return problem;
    }
}
