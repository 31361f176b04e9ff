package vn.vuonlen.household.review;

/** Where a review stands. What leads from one to the next is {@link ReviewAct}. */
public enum Step {
    /** Takes surveys of the households of its list and of those that apply. */
    OPEN,
    /** Everyone of the list is surveyed; the figures stand, provisional. */
    CLOSED,
    /** The province has decided by number and date; from now on the results are decided. */
    DECIDED
}
