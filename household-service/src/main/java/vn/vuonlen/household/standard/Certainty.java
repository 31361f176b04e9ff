package vn.vuonlen.household.standard;

/** Whether a figure was read in a published source or is not verified. */
public enum Certainty {
    VERIFIED,
    UNVERIFIED
}
