package vn.vuonlen.funding;

/** Roles that only this service knows, beside those of the kit, and who may read the money. */
public final class FundingRoles {

    public static final String FUNDING_MAKER = "funding-maker";
    public static final String FUNDING_CHECKER = "funding-checker";

    /** Everybody who may read the money of their areas: the list is in application.properties. */
    public static final String READERS = "${vuonlen.funding.readers}";

    private FundingRoles() {}
}
