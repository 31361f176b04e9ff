package vn.vuonlen.household.timeline;

/** Why somebody is in no household any more. */
public enum LeaveReason {
    DIED,
    LEFT,
    /** Was registered twice, and is a member under the other registration. */
    DUPLICATE
}
