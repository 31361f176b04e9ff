package vn.vuonlen.household.plausibility;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import vn.vuonlen.household.ConfirmProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.codelist.CodeNames;
import vn.vuonlen.kit.problem.Fault;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** What is in doubt, each with its place, and what the sender confirmed of it by its code. */
public record Doubts(List<Refusal> all, Collection<String> confirmed) {

    /** What a survey may confirm. */
    public static final CodeNames OF_SURVEY = names(ConfirmProblem.CONFIRM_INCOME, ConfirmProblem.CONFIRM_CLASS);

    /** What a registration may confirm. */
    public static final CodeNames OF_REGISTRATION =
            names(ConfirmProblem.CONFIRM_HEAD_AGE, ConfirmProblem.CONFIRM_PERSONAL_ID, ConfirmProblem.CONFIRM_SIZE);

    public Doubts {
        all = List.copyOf(all);
    }

    private static CodeNames names(ConfirmProblem... doubts) {
        var names = new LinkedHashMap<String, Message>();
        for (var doubt : doubts) {
            names.put(doubt.code(), doubt.title());
        }
        return new CodeNames(names);
    }

    /** What has to be asked. */
    public List<Refusal> open() {
        return all.stream()
                .filter(doubt -> !confirmed.contains(doubt.type().code()))
                .toList();
    }

    /** All that is wrong, and behind it what has to be asked; of one value only the one or the other. */
    public Problem behind(Problem wrong) {
        var places = wrong.faults().stream().map(Fault::pointer).toList();
        open().stream()
                .filter(doubt -> !places.contains(doubt.pointer()))
                .limit(Math.max(0, Problem.MOST_FAULTS - places.size()))
                .forEach(doubt -> wrong.and(doubt.fault()));
        return wrong;
    }

    /** The codes that were confirmed and in doubt: to confirm what is usual says nothing. */
    public List<String> answered() {
        return all.stream()
                .map(doubt -> doubt.type().code())
                .distinct()
                .filter(confirmed::contains)
                .toList();
    }
}
