package vn.vuonlen.household;

/** Roles of this service alone; those that all services share are in the kit. */
public final class HouseholdRoles {

    public static final String ENUMERATOR = "enumerator";

    private HouseholdRoles() {}
}
