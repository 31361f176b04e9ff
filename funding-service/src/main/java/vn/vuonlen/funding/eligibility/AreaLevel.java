package vn.vuonlen.funding.eligibility;

/** The levels of administrative units, from the top down. */
public enum AreaLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE
}
