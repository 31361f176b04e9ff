package vn.vuonlen.local.demo.plan;

/** What the demo wants a household's answers of one year to amount to. It is never sent: the service classifies. */
public enum PlannedResult {
    NOT_SURVEYED,
    POOR_BY_INCOME,
    POOR_BY_DEPRIVATION,
    NEAR_POOR,
    AVERAGE,
    WELL_OFF;

    public boolean poor() {
        return this == POOR_BY_INCOME || this == POOR_BY_DEPRIVATION;
    }

    /** On the list of the year after. */
    public boolean listed() {
        return poor() || this == NEAR_POOR;
    }

    public boolean surveyed() {
        return this != NOT_SURVEYED;
    }
}
