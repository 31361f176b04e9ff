package vn.vuonlen.funding.projection;

/** Whether an area has poor or near-poor households. UNKNOWN unless a decided review and its whole list were heard. */
public enum Poverty {
    SOME,
    NONE,
    UNKNOWN
}
