package vn.vuonlen.reporting.boundary;

/** From the highest to the lowest. */
public enum AreaLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE
}
