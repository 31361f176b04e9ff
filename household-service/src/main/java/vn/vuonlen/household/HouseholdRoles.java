package vn.vuonlen.household;

/** Roles that only this service knows, beside those of the kit. */
public final class HouseholdRoles {

    public static final String ENUMERATOR = "enumerator";

    private HouseholdRoles() {}
}
