package vn.vuonlen.household.workbook;

import java.io.IOException;
import vn.vuonlen.kit.problem.Problem;

/** A part that is longer, unpacked, than any that an office fills. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
    private static final long MIB = 1024L * 1024;

    private final long limit;

    TooLarge(long limit) {
        super("Longer than " + limit + " bytes");
        this.limit = limit;
    }

    Problem problem(Throwable cause) {
        return Problem.of(WorkbookProblem.WORKBOOK_TOO_LARGE, limit / MIB).because(cause);
    }
}
