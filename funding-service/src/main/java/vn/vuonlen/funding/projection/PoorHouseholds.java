package vn.vuonlen.funding.projection;

/**
 * Whether an area has poor or near-poor households. NONE needs a decided review of which every result was consumed;
 * without poor households and before that it is UNKNOWN.
 */
public enum PoorHouseholds {
    SOME,
    NONE,
    UNKNOWN
}
