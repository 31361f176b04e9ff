package vn.vuonlen.household.standard;

/** Phường and thị trấn are urban, xã is rural: a household lives as its commune does on the day of its survey. */
public enum Residence {
    RURAL,
    URBAN
}
