package vn.vuonlen.household.rows;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** Why a row is not taken. Millions of rows may be refused, so it carries no stack trace. */
public final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Said said;
    private final String column;

    /** A way to say no, with what it says this time. */
    private record Said(String code, int status, Message title) implements ProblemType {}

    private RowRefused(Said said, String column) {
        super(said.code, null, false, false);
        this.said = said;
        this.column = column;
    }

    /** The column is null when the whole row is at fault. An argument may itself be in two languages. */
    public static RowRefused of(ProblemType type, String column, Object... args) {
        var vi = type.detail().with(in(Message::vi, args)).vi();
        var en = type.detail().with(in(Message::en, args)).en();
        return new RowRefused(new Said(type.code(), type.status(), new Message(vi, en)), column);
    }

    /** What the rules of a single thing have against it; {@code columns} tells the column of one of its fields. */
    public static RowRefused by(Problem problem, UnaryOperator<String> columns) {
        var type = problem.type();
        var faults = problem.faults();
        var column = faults.isEmpty()
                ? null
                : columns.apply(faults.getFirst().pointer().substring(1));
        return new RowRefused(new Said(type.code(), type.status(), problem.detail()), column);
    }

    /** The same, seen from the row that the refused one is a part of. */
    public RowRefused within(String place) {
        return new RowRefused(said, column == null ? place : place + "/" + column);
    }

    public Reject at(long row) {
        return new Reject(row, column, said.code, said.title.vi(), said.title.en());
    }

    /** Of a header, without which no row can be read. */
    public Problem asProblem() {
        return Problem.of(said).at("/" + column);
    }

    private static Object[] in(Function<Message, String> language, Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Message message ? language.apply(message) : arg)
                .toArray();
    }
}
