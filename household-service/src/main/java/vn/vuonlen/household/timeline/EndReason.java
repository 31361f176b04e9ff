package vn.vuonlen.household.timeline;

/** Why a household has ended. */
public enum EndReason {
    DIED_OUT,
    MOVED_AWAY,
    MERGED,
    DUPLICATE,
    OTHER;

    /** Of a household that merges or is a duplicate another act says so. */
    public boolean isOfDissolution() {
        return this == DIED_OUT || this == MOVED_AWAY || this == OTHER;
    }

    LeaveReason ofMembers() {
        return switch (this) {
            case DIED_OUT -> LeaveReason.DIED;
            case DUPLICATE -> LeaveReason.DUPLICATE;
            case MOVED_AWAY, MERGED, OTHER -> LeaveReason.LEFT;
        };
    }
}
