package vn.vuonlen.kit.jobs;

import static java.util.Objects.requireNonNull;

/**
 * One reason why one row was refused. {@code row} is where it stands in the input, of a file the line on which it begins, and
 * counts from 1; {@code column} is null when the whole row is at fault.
 */
public record Reject(long row, String column, String code, String vi, String en) {

    public Reject {
        requireNonNull(code, "code");
        requireNonNull(vi, "vi");
        requireNonNull(en, "en");
    }
}
