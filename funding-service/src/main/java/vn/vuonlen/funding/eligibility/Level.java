package vn.vuonlen.funding.eligibility;

/** The levels of administrative units, from the top down. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE
}
