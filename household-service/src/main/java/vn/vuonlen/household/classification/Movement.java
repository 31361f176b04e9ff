package vn.vuonlen.household.classification;

/** How a household came to its class from that of the year before; null until that year is known. */
public enum Movement {
    /** Poor the year before, not poor now. */
    ESCAPED,
    /** Poor again after a year in which it was not. */
    RELAPSED,
    /** Poor for the first time that is known. */
    NEW,
    /** Poor the year before and now. */
    STAYED
}
