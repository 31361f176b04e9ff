package vn.vuonlen.funding;

import vn.vuonlen.kit.access.Roles;

/** Roles and scopes that only this service knows, beside those of the kit, and who may read the money. */
public final class FundingRoles {

    public static final String FUNDING_MAKER = "funding-maker";
    public static final String FUNDING_CHECKER = "funding-checker";

    public static final String MONEY_READ = Roles.SCOPE + "money.read";
    /** What the treasury paid. Budget lines and allocations are of people, under four eyes. */
    public static final String MONEY_WRITE = Roles.SCOPE + "money.write";

    /** Every person who may read the money of their areas: the list is in application.properties. */
    public static final String READERS = "${vuonlen.funding.readers}";

    private FundingRoles() {}
}
