package vn.vuonlen.kit.jobs;

import static java.util.Objects.requireNonNull;

/**
 * One reason why one row was refused, or is unlikely although it was taken. {@code row} is where it stands in the input, of a
 * file the line on which it begins, and counts from 1; {@code column} is null when the whole row is at fault.
 */
public record Reject(long row, Severity severity, String column, String code, String vi, String en) {

    /** What became of the row. */
    public enum Severity {
        /** It was refused. */
        REJECT,
        /** It was taken, and somebody should look at it. */
        WARNING
    }

    public Reject {
        requireNonNull(severity, "severity");
        requireNonNull(code, "code");
        requireNonNull(vi, "vi");
        requireNonNull(en, "en");
    }

    public Reject(long row, String column, String code, String vi, String en) {
        this(row, Severity.REJECT, column, code, vi, en);
    }

    public Reject asWarning() {
        return new Reject(row, Severity.WARNING, column, code, vi, en);
    }
}
