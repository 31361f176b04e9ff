package vn.vuonlen.household.reviewlist;

import java.util.ArrayList;
import java.util.List;

/** Which households of a review are read: a condition on the tables of {@code households.sql}, with its parameters. */
record HouseholdCondition(String sql, List<Object> parameters) {

    HouseholdCondition {
        parameters = List.copyOf(parameters);
    }

    static HouseholdCondition of(String sql, Object... parameters) {
        return new HouseholdCondition(sql, List.of(parameters));
    }

    HouseholdCondition and(String other, Object... more) {
        var all = new ArrayList<Object>(parameters);
        all.addAll(List.of(more));
        return new HouseholdCondition(sql + " AND " + other, all);
    }
}
