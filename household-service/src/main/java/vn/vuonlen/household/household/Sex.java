package vn.vuonlen.household.household;

/** As identity papers say it. */
public enum Sex {
    M,
    F
}
