package vn.vuonlen.household.standard;

/**
 * Phường and thị trấn are urban, xã is rural. A household has the residence of its commune on the day of its survey.
 */
public enum Residence {
    RURAL,
    URBAN
}
