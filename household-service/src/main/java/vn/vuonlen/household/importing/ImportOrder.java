package vn.vuonlen.household.importing;

import java.util.UUID;

/** What is to be done with a file, stored as the parameters of its job. {@code review} only for surveys. */
public record ImportOrder(Kind kind, UUID review, Mode mode, Atomic atomic, Format format) {

    /** What a row of the file is. */
    public enum Kind {
        HOUSEHOLDS,
        SURVEYS,
        PRIOR_RESULTS,
        VILLAGES
    }

    public enum Mode {
        /** The same checks, and nothing is stored. */
        VALIDATE,
        COMMIT
    }

    public enum Atomic {
        /** Each row by itself. */
        ROW,
        /** All rows or none. */
        ALL
    }

    public enum Format {
        NDJSON,
        CSV,
        /** The one or the other, as its first character says. */
        PLAIN
    }

    /** Whether all its rows are committed, or rolled back, at once. */
    boolean isOneTransaction() {
        return mode == Mode.VALIDATE || atomic == Atomic.ALL;
    }
}
