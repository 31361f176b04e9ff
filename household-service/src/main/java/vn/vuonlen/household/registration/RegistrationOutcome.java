package vn.vuonlen.household.registration;

import java.util.List;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.kit.problem.Problem;

/** What became of a registration. */
public sealed interface RegistrationOutcome {

    /** With what is in doubt and not confirmed. */
    record Accepted(List<Refusal> doubts) implements RegistrationOutcome {}

    /** The same household with the same content was registered before. */
    record Unchanged() implements RegistrationOutcome {}

    record Refused(Problem problem) implements RegistrationOutcome {}
}
