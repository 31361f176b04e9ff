package vn.vuonlen.household.workbook;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** What can be wrong with a workbook, or with a cell of it, before anybody looks at what it says. */
public enum WorkbookProblem implements ProblemCatalogue {
    WORKBOOK_BROKEN(422),
    WORKBOOK_TOO_LARGE(422),
    WORKBOOK_TOO_MANY_ENTRIES(422),
    WORKBOOK_MACROS(422),
    WORKBOOK_SHEETS(422),
    FORMULA_IN_CELL(422),
    NUMBER_NOT_EXACT(422);

    private final int status;

    WorkbookProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
