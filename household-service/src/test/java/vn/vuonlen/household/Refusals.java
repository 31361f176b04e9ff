package vn.vuonlen.household;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.ProblemType;

/** Every way in which this service says no, besides those that all services share. */
final class Refusals {

    private static final List<String> CATALOGUES =
            List.of("HouseholdProblem", "RegistrationProblem", "rows.ImportProblem");

    private Refusals() {}

    static List<ProblemType> all() {
        var all = new ArrayList<ProblemType>();
        for (var catalogue : CATALOGUES) {
            all.addAll(List.of((ProblemType[]) named(catalogue).getEnumConstants()));
        }
        return all;
    }

    /** Not all of them can be seen from here. */
    private static Class<?> named(String catalogue) {
        try {
            return Class.forName(Refusals.class.getPackageName() + "." + catalogue);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
