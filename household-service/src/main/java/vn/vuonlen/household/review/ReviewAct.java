package vn.vuonlen.household.review;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;

/** The state machine of a review: every transition with its only source and target. */
enum ReviewAct {
    CLOSE(Step.OPEN, Step.CLOSED),
    DECIDE(Step.CLOSED, Step.DECIDED);

    private final Step from;
    private final Step to;

    ReviewAct(Step from, Step to) {
        this.from = from;
        this.to = to;
    }

    Step to() {
        return to;
    }

    void requireFrom(Step step) {
        if (step != from) {
            throw Problem.of(HouseholdProblem.WRONG_STEP, step).with("step", step);
        }
    }

    static String diagram() {
        return Arrays.stream(values())
                .map(act -> "%s --%s--> %s".formatted(act.from, act, act.to))
                .collect(Collectors.joining("\n"));
    }
}
