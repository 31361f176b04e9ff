package vn.vuonlen.reporting.boundary;

/** Of a commune, by its type: phường and thị trấn are urban, xã is rural. */
public enum Residence {
    URBAN,
    RURAL
}
