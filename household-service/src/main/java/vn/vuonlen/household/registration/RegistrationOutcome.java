package vn.vuonlen.household.registration;

import vn.vuonlen.kit.problem.Problem;

/** What became of a registration. */
public sealed interface RegistrationOutcome {

    record Accepted() implements RegistrationOutcome {}

    /** The same household with the same content was there already. */
    record Unchanged() implements RegistrationOutcome {}

    record Refused(Problem problem) implements RegistrationOutcome {}
}
