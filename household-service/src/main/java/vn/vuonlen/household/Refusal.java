package vn.vuonlen.household;

import java.util.List;
import vn.vuonlen.kit.jobs.Reject;
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

    /** As of a row that is stored all the same: what is the matter, without how to confirm it. */
    public Reject warning(long row, String column) {
        var sentence = type.meaning().with(args.toArray());
        return new Reject(row, column, type.code(), sentence.vi(), sentence.en()).asWarning();
    }

    public Fault fault() {
        return new Fault(pointer, type.code(), message());
    }

    /** Adds that a number is negative or larger than it can be; an absent one is neither. */
    public static void inRange(String pointer, Number value, long most, List<Refusal> refusals) {
        if (value != null && (value.longValue() < 0 || value.longValue() > most)) {
            refusals.add(of(HouseholdProblem.OUT_OF_RANGE, pointer, 0, most));
        }
    }

    /** The first refusal gives the problem its type; all are listed. */
    public static Problem problem(List<Refusal> refusals) {
        var first = refusals.getFirst();
        var problem = Problem.of(first.type, first.args.toArray());
        refusals.forEach(refusal -> problem.and(refusal.fault()));
        return problem;
    }
}
