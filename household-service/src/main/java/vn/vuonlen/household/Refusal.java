package vn.vuonlen.household;

import java.util.List;
import vn.vuonlen.kit.problem.Fault;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** One thing that is wrong with what was sent, and where: a row of an import keeps it, a request is answered with it. */
public record Refusal(HouseholdProblem type, String pointer, List<Object> args) {

    public static Refusal of(HouseholdProblem type, String pointer, Object... args) {
        return new Refusal(type, pointer, List.of(args));
    }

    public Message message() {
        return type.detail().with(args.toArray());
    }

    /** The first of them gives the problem its type; each is listed. */
    public static Problem problem(List<Refusal> refusals) {
        var first = refusals.getFirst();
        var problem = Problem.of(first.type, first.args.toArray());
        refusals.forEach(r -> problem.and(new Fault(r.pointer, r.type.code(), r.message())));
        return problem;
    }
}
