package vn.vuonlen.household.procedure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import vn.vuonlen.household.standard.Certainty;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.problem.Message;

/** One act that a procedure has: which roles record it, by which papers, and how many working days it lasts or may take. */
public record ProcedureStep(
        CommuneActKind act, List<String> by, List<Message> papers, Integer workingDays, Certainty certainty) {

    private static final Set<String> OFFICERS =
            Set.of(Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER);

    public ProcedureStep {
        requireNonNull(act, "a step has no act");
        by = List.copyOf(requireNonNull(by, () -> act + " is done by nobody"));
        papers = List.copyOf(requireNonNull(papers, () -> act + " has no papers"));
        requireNonNull(certainty, () -> act + " has no certainty");
        if (by.isEmpty() || !OFFICERS.containsAll(by)) {
            throw new IllegalArgumentException(act + " is done by no officer: " + by);
        }
        if (workingDays != null && workingDays < 1) {
            throw new IllegalArgumentException(act + " has one working day or more");
        }
    }
}
