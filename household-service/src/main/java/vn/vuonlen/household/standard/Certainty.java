package vn.vuonlen.household.standard;

/** How sure we are of a figure: read in a published source, or known and not verified. */
public enum Certainty {
    VERIFIED,
    UNVERIFIED
}
