package vn.vuonlen.household.registration;

import vn.vuonlen.kit.problem.Problem;

/** What became of a registration. */
public sealed interface RegistrationOutcome {

    record Accepted() implements RegistrationOutcome {}

    /** The same household with the same content was registered before. */
    record Unchanged() implements RegistrationOutcome {}

    record Refused(Problem problem) implements RegistrationOutcome {}
}
