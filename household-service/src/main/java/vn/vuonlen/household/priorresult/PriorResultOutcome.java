package vn.vuonlen.household.priorresult;

import java.time.Year;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.ProblemType;

/** What became of a result of an earlier year. {@code priorresult/prior-results.sql} names one of these for each row. */
enum PriorResultOutcome {
    ACCEPTED(null, null),
    /** The same result is stored already. */
    UNCHANGED(null, null),
    UNKNOWN_HOUSEHOLD(HouseholdProblem.UNKNOWN_HOUSEHOLD, "household"),
    PRIOR_RESULT_CONFLICT(ImportProblem.PRIOR_RESULT_CONFLICT, "household"),
    YEAR_DECIDED(HouseholdProblem.YEAR_DECIDED, "year"),
    YEAR_IS_REVIEWED(ImportProblem.YEAR_IS_REVIEWED, "year"),
    HOUSEHOLD_NOT_PLACED(HouseholdProblem.HOUSEHOLD_NOT_PLACED, "household");

    private final ProblemType problem;
    private final String column;

    PriorResultOutcome(ProblemType problem, String column) {
        this.problem = problem;
        this.column = column;
    }

    /** {@code decidedYear} is that of the latest decision, 0 if there is none. */
    Reject reject(long row, int decidedYear) {
        return RowRefused.of(problem, column, Year.of(decidedYear)).at(row);
    }
}
