package vn.vuonlen.household.household;

import vn.vuonlen.kit.problem.Problem;

/** What became of a registration. */
public sealed interface Registered {

    record Accepted() implements Registered {}

    /** The same household with the same content was there already. */
    record Unchanged() implements Registered {}

    record Refused(Problem problem) implements Registered {}
}
