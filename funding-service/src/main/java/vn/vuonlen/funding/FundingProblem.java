package vn.vuonlen.funding;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** Every refusal of this service, beside those of the kit. Clients depend on the codes: never rename one. */
public enum FundingProblem implements ProblemCatalogue {
    PROGRAMME_UNKNOWN(422),
    PROGRAMME_CODE_TAKEN(409),
    PROJECT_CODE_REPEATED(422),
    RULE_UNKNOWN(422),
    PROJECT_UNKNOWN(422),
    BUDGET_UNKNOWN(422),
    BUDGET_LINE_TAKEN(409),
    DECISION_TOO_OLD(422),
    AREA_OUTSIDE_BUDGET(422),
    NOT_IN_POOR_DISTRICT_GROUP_1(422),
    NOT_IN_POOR_DISTRICT_GROUP_2(422),
    NOT_OF_PROGRAMME_135(422),
    INSIDE_30A_OR_135(422),
    NOT_RURAL(422),
    NO_POOR_HOUSEHOLDS(422),
    BUDGET_EXHAUSTED(409),
    MAKER_IS_CHECKER(403),
    ALLOCATION_DECIDED(409),
    ALLOCATION_UNKNOWN(422),
    ALLOCATION_NOT_APPROVED(409),
    DISBURSEMENT_EXCEEDS_ALLOCATION(409),
    DOCUMENT_ENTERED(409),
    DISBURSED_BEFORE_YEAR(422),
    DISBURSED_IN_FUTURE(422);

    private final int status;

    FundingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
