package vn.vuonlen.reporting;

import vn.vuonlen.kit.access.Roles;

/** The scope that only this service knows, beside the roles of the kit. */
public final class ReportingRoles {

    /** The restricted reports of the areas in the token. */
    public static final String SCOPE_OF_REPORTS = "reports.read";

    public static final String REPORTS_READ = Roles.SCOPE + SCOPE_OF_REPORTS;

    private ReportingRoles() {}
}
