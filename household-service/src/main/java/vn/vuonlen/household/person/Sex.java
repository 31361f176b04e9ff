package vn.vuonlen.household.person;

/** As identity papers say it. */
public enum Sex {
    M,
    F
}
