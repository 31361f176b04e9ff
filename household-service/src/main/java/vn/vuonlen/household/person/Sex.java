package vn.vuonlen.household.person;

/** As on identity papers. */
public enum Sex {
    M,
    F
}
