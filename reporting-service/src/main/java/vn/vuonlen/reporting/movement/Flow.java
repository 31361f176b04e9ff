package vn.vuonlen.reporting.movement;

/** A count of a movement table: a way in or out of a class, the two ends, or the households of an end. */
enum Flow {
    HOUSEHOLDS_BEFORE,
    HOUSEHOLDS,
    START,
    ESCAPED,
    /** Of the near-poor. */
    TO_POOR,
    /** Of the near-poor. */
    FROM_POOR,
    RELAPSED,
    NEW,
    /** One of the two, but the results do not say which: those of years before the first review. */
    RELAPSED_OR_NEW,
    MOVED_IN,
    MOVED_OUT,
    FORMED,
    DISSOLVED,
    TRANSFERRED_IN,
    TRANSFERRED_OUT,
    NOT_REVIEWED,
    END
}
