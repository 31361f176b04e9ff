package vn.vuonlen.reporting.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Who reads: the public, or an official to whom the area is granted. */
@RequestScoped
public class Audience {

    static final List<String> OFFICIALS =
            List.of(Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.AUDITOR, Roles.SYSTEM);

    private final Caller caller;

    @Inject
    public Audience(Caller caller) {
        this.caller = caller;
    }

    public boolean official(UUID area) {
        return holdsOffice() && caller.scope().covers(area);
    }

    /** What is not public is refused with what is missing: a token, a role, or the area. */
    public void requireOfficial(UUID area) {
        if (caller.anonymous()) {
            throw Problem.of(KitProblem.UNAUTHENTICATED);
        }
        if (!holdsOffice()) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        caller.scope().require(area);
    }

    private boolean holdsOffice() {
        return !caller.anonymous() && OFFICIALS.stream().anyMatch(caller::has);
    }
}
