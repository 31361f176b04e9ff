package vn.vuonlen.household.standard;

/** Why a household is poor; income and deprivation are reported separately. */
public enum Route {
    INCOME,
    DEPRIVATION,
    INCOME_AND_DEPRIVATION
}
