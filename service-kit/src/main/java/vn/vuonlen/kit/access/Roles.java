package vn.vuonlen.kit.access;

/** The realm's roles that more than one service knows, as tokens name them. A role of one service is declared there. */
public final class Roles {
    public static final String COMMUNE_OFFICER = "commune-officer";
    public static final String DISTRICT_OFFICER = "district-officer";
    public static final String PROVINCE_OFFICER = "province-officer";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    public static final String SYSTEM = "system";

    private Roles() {}
}
