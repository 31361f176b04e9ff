package vn.vuonlen.household.rows;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.Fault;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** One reason why a row is refused. Millions of rows may be, so it carries no stack trace. */
public final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private static final BinaryOperator<Message> NEXT_SENTENCE =
            (first, second) -> first.then(new Message(" ", " ")).then(second);

    private final transient FilledProblem problem;
    private final String column;

    /** A problem with its arguments filled in. */
    private record FilledProblem(String code, int status, Message title) implements ProblemType {}

    private RowRefused(FilledProblem problem, String column) {
        super(problem.code, null, false, false);
        this.problem = problem;
        this.column = column;
    }

    /** The column is null if the whole row is at fault. An argument may itself be in two languages. */
    public static RowRefused of(ProblemType type, String column, Object... args) {
        var vi = type.detail().with(in(Message::vi, args)).vi();
        var en = type.detail().with(in(Message::en, args)).en();
        return new RowRefused(new FilledProblem(type.code(), type.status(), new Message(vi, en)), column);
    }

    /** For the problem of a single request; {@code columns} maps its fields to the columns of the row. */
    public static List<RowRefused> by(Problem problem, UnaryOperator<String> columns) {
        var type = problem.type();
        return problem.faults().isEmpty()
                ? List.of(new RowRefused(new FilledProblem(type.code(), type.status(), problem.detail()), null))
                : problem.faults().stream()
                        .map(fault -> by(fault, type.status(), columns))
                        .toList();
    }

    private static RowRefused by(Fault fault, int status, UnaryOperator<String> columns) {
        return new RowRefused(
                new FilledProblem(fault.code(), status, fault.messages()),
                columns.apply(fault.pointer().substring(1)));
    }

    /** The first refusal with the sentences of all of them. */
    static RowRefused joined(List<RowRefused> refusals) {
        var first = refusals.getFirst();
        var sentences = refusals.stream()
                .map(refusal -> refusal.problem.title)
                .reduce(NEXT_SENTENCE)
                .orElseThrow();
        return new RowRefused(new FilledProblem(first.problem.code, first.problem.status, sentences), first.column);
    }

    /** The same refusal with a further sentence; null adds none. */
    RowRefused because(Message sentence) {
        return sentence == null
                ? this
                : new RowRefused(
                        new FilledProblem(problem.code, problem.status, NEXT_SENTENCE.apply(problem.title, sentence)),
                        column);
    }

    /** The same refusal, its column named from the row that contains the refused one. */
    RowRefused within(String parent) {
        return new RowRefused(problem, column == null ? parent : parent + "/" + column);
    }

    String column() {
        return column;
    }

    public Reject at(long row) {
        return new Reject(row, column, problem.code, problem.title.vi(), problem.title.en());
    }

    /** For a header, without which no row can be read. */
    Problem asProblem() {
        return Problem.of(problem).at("/" + column);
    }

    private static Object[] in(Function<Message, String> language, Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Message message ? language.apply(message) : arg)
                .toArray();
    }
}
