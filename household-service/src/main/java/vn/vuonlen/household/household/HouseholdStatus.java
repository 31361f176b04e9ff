package vn.vuonlen.household.household;

/** As the events of households have it. */
public enum HouseholdStatus {
    ACTIVE,
    ENDED
}
