package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.household.procedure.Procedure;
import vn.vuonlen.household.procedure.Procedures;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.household.standard.Standards;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;

/** The documents that a review freezes at its opening: those that it names, if they are of its year. */
@ApplicationScoped
class FrozenDocuments {

    private final Standards standards;
    private final Procedures procedures;

    FrozenDocuments(Standards standards, Procedures procedures) {
        this.standards = standards;
        this.procedures = procedures;
    }

    Standard standard(ReviewToOpen opening) {
        var standard = standards
                .find(opening.standard(), opening.standardVersion())
                .orElseThrow(() -> Problem.of(
                                HouseholdProblem.UNKNOWN_STANDARD, opening.standard(), opening.standardVersion())
                        .at("/standard"));
        if (!standard.period().covers(opening.year())) {
            throw Problem.of(HouseholdProblem.STANDARD_NOT_OF_YEAR, opening.standard(), Year.of(opening.year()))
                    .at("/standard");
        }
        return standard;
    }

    /** Null for a year before the first procedure, if none is named. */
    Procedure procedure(ReviewToOpen opening) {
        if (opening.procedure() == null && opening.procedureVersion() == null) {
            return procedures.ofYear(opening.year()).orElse(null);
        }
        require(opening.procedure(), "procedure");
        require(opening.procedureVersion(), "procedureVersion");
        var procedure = procedures
                .find(opening.procedure(), opening.procedureVersion())
                .orElseThrow(() -> Problem.of(
                                ProcedureProblem.UNKNOWN_PROCEDURE, opening.procedure(), opening.procedureVersion())
                        .at("/procedure"));
        if (!procedure.covers(opening.year())) {
            throw Problem.of(ProcedureProblem.PROCEDURE_NOT_OF_YEAR, opening.procedure(), Year.of(opening.year()))
                    .at("/procedure");
        }
        return procedure;
    }

    private static void require(Object value, String field) {
        if (value == null) {
            throw Problem.of(HouseholdProblem.MISSING_VALUE, new FieldLabel(field))
                    .at("/" + field);
        }
    }
}
