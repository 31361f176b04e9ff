package vn.vuonlen.kit.access;

/**
 * The realm's roles that more than one service knows, as tokens name them, and those that follow from a token. A role of
 * one service is declared there.
 */
public final class Roles {
    public static final String COMMUNE_OFFICER = "commune-officer";
    public static final String DISTRICT_OFFICER = "district-officer";
    public static final String PROVINCE_OFFICER = "province-officer";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";

    /** Marks the token of a machine, and grants nothing: no operation names it. */
    public static final String SYSTEM = "system";

    /** Whoever signed in, with any role or none; never a machine. */
    public static final String PERSON = "person";

    /** Before the name of an OAuth scope, what a machine has in place of roles: {@code scope:results.read}. */
    public static final String SCOPE = "scope:";

    /** Areas, standards, code lists and programmes, which name no household and no payment. */
    public static final String REFERENCE_READ = SCOPE + "reference.read";

    private Roles() {}
}
