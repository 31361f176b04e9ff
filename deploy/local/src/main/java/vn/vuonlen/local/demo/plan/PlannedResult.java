package vn.vuonlen.local.demo.plan;

/** The result that a household's survey of one year is meant to have. It is never sent: the service classifies. */
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

    /** On the list of poor and near-poor households that the next year's review surveys. */
    public boolean listed() {
        return poor() || this == NEAR_POOR;
    }

    public boolean surveyed() {
        return this != NOT_SURVEYED;
    }
}
