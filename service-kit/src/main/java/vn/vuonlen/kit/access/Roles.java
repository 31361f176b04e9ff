package vn.vuonlen.kit.access;

/** The realm's roles, as they stand in tokens. */
public final class Roles {
    public static final String ENUMERATOR = "enumerator";
    public static final String COMMUNE_OFFICER = "commune-officer";
    public static final String DISTRICT_OFFICER = "district-officer";
    public static final String PROVINCE_OFFICER = "province-officer";
    public static final String OPERATOR = "operator";
    public static final String FUNDING_MAKER = "funding-maker";
    public static final String FUNDING_CHECKER = "funding-checker";
    public static final String ASSOCIATION_WORKER = "association-worker";
    public static final String AUDITOR = "auditor";
    public static final String SYSTEM = "system";

    private Roles() {}
}
