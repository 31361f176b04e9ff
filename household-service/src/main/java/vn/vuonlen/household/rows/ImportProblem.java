package vn.vuonlen.household.rows;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** What can be wrong with a file or with the form of a row; its content is checked by the rules of its kind. */
public enum ImportProblem implements ProblemCatalogue {
    UNREADABLE_ROW(422),
    NOT_AN_OBJECT(422),
    NOT_UTF_8(422),
    ROW_TOO_LONG(422),
    COLUMN_COUNT(422),
    UNNAMED_COLUMN(422),
    DUPLICATE_FIELD(422),
    MISSING_COLUMN(422),
    WRONG_TYPE(422),
    UNKEPT_CHARACTER(422),
    NO_HEADER(422),
    HOUSEHOLD_CODE_UNKNOWN(422),
    HOUSEHOLD_CODE_AMBIGUOUS(422),
    YEAR_OUT_OF_RECORDS(422),
    ROUTE_OF_NOT_POOR(422),
    YEAR_IS_REVIEWED(422),
    PRIOR_RESULT_CONFLICT(422),
    NOTHING_TO_MARK(409),
    FILE_GONE(410),
    NO_ROWS(422),
    NOTHING_STORED(422);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
