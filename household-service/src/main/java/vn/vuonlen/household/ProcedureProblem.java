package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of what communes, districts and the province do in a review, by its procedure. */
public enum ProcedureProblem implements ProblemCatalogue {
    UNKNOWN_PROCEDURE(422),
    PROCEDURE_NOT_OF_YEAR(422),
    REVIEW_WITHOUT_PROCEDURE(409),
    ACT_OUT_OF_ORDER(409),
    ACT_CONFLICT(409),
    ACT_IN_FUTURE(422),
    ACT_BEFORE_YEAR(422),
    ACT_BEFORE_PREVIOUS(422),
    MORE_AGREED_THAN_PRESENT(422),
    HOUSEHOLD_NOT_OF_COMMUNE(422),
    UNKNOWN_COMPLAINT(404),
    COMPLAINT_NOT_RECHECKED(409),
    COMPLAINT_UNANSWERED(409),
    COMPLAINT_AFTER_CONCLUSION(409),
    POSTING_NOT_ENDED(409),
    COMMUNE_INCOMPLETE(409),
    CONCLUSION_BY_RECORDER(409),
    OPINION_BY_CONCLUDER(409),
    NOT_AN_EARLIER_STEP(409),
    COMMUNES_NOT_CONCLUDED(409),
    DISTRICT_OPINIONS_MISSING(409),
    DECIDED_BEFORE_CONCLUSION(422);

    private final int status;

    ProcedureProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
