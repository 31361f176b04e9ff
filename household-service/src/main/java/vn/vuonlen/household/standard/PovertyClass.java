package vn.vuonlen.household.standard;

/** From the poorest on; {@code NONE} is a household to which the standard gives no class. */
public enum PovertyClass {
    POOR,
    NEAR_POOR,
    AVERAGE,
    NONE
}
