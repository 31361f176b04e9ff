package vn.vuonlen.household.standard;

/** From the poorest on; {@code NONE} is a household that a standard gives no class of its own. */
public enum PovertyClass {
    POOR,
    NEAR_POOR,
    AVERAGE,
    NONE
}
