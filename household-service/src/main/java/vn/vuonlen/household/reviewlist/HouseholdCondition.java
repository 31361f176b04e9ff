package vn.vuonlen.household.reviewlist;

import java.util.ArrayList;
import java.util.List;

/**
 * Which households of a review are read, as {@code households.sql} asks for them.
 *
 * @param found which of those that have a result, by a condition on {@code result}
 * @param waiting which of those of the list that have none yet, by a condition on {@code household}
 * @param parameters those of the first
 */
record HouseholdCondition(String found, String waiting, List<Object> parameters) {

    static final String NOBODY = "false";

    static final HouseholdCondition EVERYBODY = new HouseholdCondition("true", "true", List.of());

    static final HouseholdCondition OF_RESULTS = new HouseholdCondition("true", NOBODY, List.of());

    HouseholdCondition {
        parameters = List.copyOf(parameters);
    }

    /** Of those that have a result only the ones of which this holds as well. */
    HouseholdCondition and(String other, Object... more) {
        var all = new ArrayList<Object>(parameters);
        all.addAll(List.of(more));
        return new HouseholdCondition(found + " AND " + other, waiting, all);
    }
}
