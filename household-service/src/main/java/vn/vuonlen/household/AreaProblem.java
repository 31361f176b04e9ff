package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of changes of areas and of villages. */
public enum AreaProblem implements ProblemCatalogue {
    AREA_CHANGE_OVERLAPS(409),
    AREA_CHANGE_PROPOSED(409),
    AREA_CHANGE_DECIDED(409),
    AREA_CHANGE_OWN(409),
    AREA_CHANGE_TOO_EARLY(409),
    AREA_CHANGE_EFFECTS_CHANGED(409),
    AREA_CHANGE_HOUSEHOLD_LEFT(409),
    AREA_SURVEYED_SINCE(409),
    AREA_CODE_TAKEN(409),
    AREA_CODE_MALFORMED(422),
    AREA_NAMED_TWICE(422),
    AREA_OF_OTHER_LEVEL(422),
    AREA_STAYS_THE_SAME(422),
    FIELD_OF_OTHER_ACT(422),
    MERGE_OF_ONE(422),
    PARTS_WEIGH_OTHERWISE(422),
    REST_TWICE(422),
    PARTS_LEAVE_UNITS(422),
    PARTS_LEAVE_HOUSEHOLDS(422),
    VILLAGE_OUTLASTS(422),
    ENDS_BEFORE_IT_BEGINS(422);

    private final int status;

    AreaProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
