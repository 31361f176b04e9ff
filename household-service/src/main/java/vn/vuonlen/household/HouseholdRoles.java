package vn.vuonlen.household;

import vn.vuonlen.kit.access.Roles;

/** Roles and scopes of this service alone; those that all services share are in the kit. */
public final class HouseholdRoles {

    public static final String ENUMERATOR = "enumerator";

    public static final String HOUSEHOLDS_READ = Roles.SCOPE + "households.read";
    public static final String RESULTS_READ = Roles.SCOPE + "results.read";

    private HouseholdRoles() {}
}
