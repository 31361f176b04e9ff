package vn.vuonlen.household.review;

/** The states of a review; {@link ReviewAct} has the transitions. */
public enum Step {
    /** Accepts surveys of the households of its list and of applicants. */
    OPEN,
    /** All of the list is surveyed; the results are complete, and provisional. */
    CLOSED,
    /** The province has decided by number and date: the results are decided. */
    DECIDED
}
