package vn.vuonlen.household.standard;

/** By what a household is poor; the two are reported separately. */
public enum Route {
    INCOME,
    DEPRIVATION,
    INCOME_AND_DEPRIVATION
}
