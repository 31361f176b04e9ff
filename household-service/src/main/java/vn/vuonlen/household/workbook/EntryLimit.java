package vn.vuonlen.household.workbook;

import vn.vuonlen.kit.problem.Problem;

/** How many there may be of what is held in memory: a part of some kilobytes may unpack to millions of them. */
enum EntryLimit {

    /** Visible ones, each of which is read up to its first row. */
    SHEETS(100),

    /** From one part to others; a workbook has one to each sheet and a few more. */
    REFERENCES(10_000),

    /** Excel has at most 250 of its own. */
    NUMBER_FORMATS(10_000),

    /** Excel has at most 65,490. */
    CELL_FORMATS(65_536);

    private final int most;

    EntryLimit(int most) {
        this.most = most;
    }

    void check(int count) {
        if (count > most) {
            throw Problem.of(WorkbookProblem.WORKBOOK_TOO_MANY_ENTRIES, most);
        }
    }
}
