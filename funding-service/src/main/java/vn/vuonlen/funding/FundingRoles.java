package vn.vuonlen.funding;

/** Roles that only this service knows, beside those of the kit. */
public final class FundingRoles {

    public static final String FUNDING_MAKER = "funding-maker";
    public static final String FUNDING_CHECKER = "funding-checker";

    private FundingRoles() {}
}
