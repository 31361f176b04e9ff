package vn.vuonlen.household.rows;

import java.util.List;
import java.util.function.BinaryOperator;
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
    private record FilledProblem(String code, int status, Message title, Message detail) implements ProblemType {
        FilledProblem saying(Message sentence) {
            return new FilledProblem(code, status, title, sentence);
        }
    }

    private RowRefused(FilledProblem problem, String column) {
        super(problem.code, null, false, false);
        this.problem = problem;
        this.column = column;
    }

    /** The column is null if the whole row is at fault. An argument may itself be in two languages. */
    public static RowRefused of(ProblemType type, String column, Object... args) {
        return new RowRefused(
                new FilledProblem(
                        type.code(), type.status(), type.title(), type.detail().with(args)),
                column);
    }

    /** For the problem of a single request; {@code columns} maps its fields to the columns of the row. */
    public static List<RowRefused> by(Problem problem, UnaryOperator<String> columns) {
        var type = problem.type();
        return problem.faults().isEmpty()
                ? List.of(new RowRefused(
                        new FilledProblem(type.code(), type.status(), type.title(), problem.detail()), null))
                : problem.faults().stream()
                        .map(fault -> by(fault, type, columns))
                        .toList();
    }

    private static RowRefused by(Fault fault, ProblemType type, UnaryOperator<String> columns) {
        return new RowRefused(
                new FilledProblem(fault.code(), type.status(), type.title(), fault.messages()),
                columns.apply(fault.pointer().substring(1)));
    }

    /** The first refusal with the sentences of all of them. */
    static RowRefused joined(List<RowRefused> refusals) {
        var first = refusals.getFirst();
        var sentences = refusals.stream()
                .map(refusal -> refusal.problem.detail)
                .reduce(NEXT_SENTENCE)
                .orElseThrow();
        return new RowRefused(first.problem.saying(sentences), first.column);
    }

    /** The same refusal with a further sentence; null adds none. */
    RowRefused because(Message sentence) {
        return sentence == null
                ? this
                : new RowRefused(problem.saying(NEXT_SENTENCE.apply(problem.detail, sentence)), column);
    }

    /** The same refusal, its column named from the row that contains the refused one. */
    RowRefused within(String parent) {
        return new RowRefused(problem, column == null ? parent : parent + "/" + column);
    }

    String column() {
        return column;
    }

    public Reject at(long row) {
        return new Reject(row, column, problem.code, problem.detail.vi(), problem.detail.en());
    }

    /** For a header, without which no row can be read. */
    Problem asProblem() {
        return Problem.of(problem).at("/" + column);
    }
}
