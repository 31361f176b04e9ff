package vn.vuonlen.reporting.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingRoles;

/** The reader of a report: the public, or an official to whom the area is granted. */
@RequestScoped
public class Audience {

    /** Everybody who reads all figures of the areas in their token; a scope is a machine's. */
    public static final List<String> OFFICIALS = List.of(
            Roles.COMMUNE_OFFICER,
            Roles.DISTRICT_OFFICER,
            Roles.PROVINCE_OFFICER,
            Roles.AUDITOR,
            ReportingRoles.REPORTS_READ);

    private final Caller caller;

    @Inject
    public Audience(Caller caller) {
        this.caller = caller;
    }

    public boolean isOfficialOf(UUID area) {
        return isOfficial() && caller.scope().covers(area);
    }

    /** Refuses every other caller with what is missing: a token, a role, or the area. */
    public void requireOfficial(UUID area) {
        if (caller.anonymous()) {
            throw Problem.of(KitProblem.UNAUTHENTICATED);
        }
        if (!isOfficial()) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        caller.scope().require(area);
    }

    public boolean isOfficial() {
        return !caller.anonymous() && OFFICIALS.stream().anyMatch(caller::has);
    }
}
