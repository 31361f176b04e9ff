package vn.vuonlen.household;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.ProblemType;

/** All refusals of this service, besides those that all services share. */
final class Refusals {

    private static final List<String> CATALOGUES = List.of(
            "HouseholdProblem",
            "AreaProblem",
            "ChangeProblem",
            "DuplicateProblem",
            "ProcedureProblem",
            "RegistrationProblem",
            "ConfirmProblem",
            "CommitmentProblem",
            "RestatementProblem",
            "PaperProblem",
            "rows.ImportProblem");

    private Refusals() {}

    static List<ProblemType> all() {
        var all = new ArrayList<ProblemType>();
        for (var catalogue : CATALOGUES) {
            all.addAll(List.of((ProblemType[]) named(catalogue).getEnumConstants()));
        }
        return all;
    }

    /** By name, because some are package-private. */
    private static Class<?> named(String catalogue) {
        try {
            return Class.forName(Refusals.class.getPackageName() + "." + catalogue);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
