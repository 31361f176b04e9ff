package vn.vuonlen.household.review;

import java.time.LocalDate;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;

/** What a review is at each of its steps, with the facts that it can have there and no others. */
sealed interface ReviewStage {

    record Open() implements ReviewStage {

        Closed closed(int results, LocalDate day, String subject) {
            return new Closed(results, day, subject);
        }
    }

    /** {@code results} is final: no survey is accepted after the closing. */
    record Closed(int results, LocalDate on, String by) implements ReviewStage {

        /** By another person than the one who closed. */
        Decided decided(Decision decision, String subject) {
            if (subject.equals(by)) {
                throw Problem.of(HouseholdProblem.SAME_PERSON);
            }
            return new Decided(this, decision, subject);
        }
    }

    record Decided(Closed closing, Decision decision, String by) implements ReviewStage {}

    /**
     * Results of a year that was not reviewed here: decided, and closed by nobody.
     *
     * @param results null while a file of them is being imported
     */
    record Imported(Integer results) implements ReviewStage {}
}
