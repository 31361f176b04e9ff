package vn.vuonlen.household.communereview;

import java.time.LocalDate;
import java.time.Year;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** An act that somebody wants to record in a review. */
record ActOfDay(ReviewUnderProcedure review, CommuneActForm form, LocalDate today, String actor) {

    LocalDate dayOfCommunes() {
        return review.dayOfCommunes(today);
    }

    /** The procedure says whose act it is; one that it does not have is refused for each commune, with what is possible. */
    void requireOfficer(Caller caller) {
        review.procedure().step(form.act()).ifPresent(step -> {
            if (step.by().stream().noneMatch(caller::has)) {
                throw Problem.of(KitProblem.FORBIDDEN);
            }
        });
    }

    void requireWithinYear() {
        if (form.happenedOn().getYear() < review.year()) {
            throw Problem.of(ProcedureProblem.ACT_BEFORE_YEAR, form.happenedOn(), Year.of(review.year()))
                    .at("/happenedOn");
        }
    }
}
