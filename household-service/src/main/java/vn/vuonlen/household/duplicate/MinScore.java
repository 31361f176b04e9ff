package vn.vuonlen.household.duplicate;

import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;

/** From how many points on pairs are listed. */
record MinScore(int value) {

    static final String ALL = "0";

    private static final int MOST = 100;

    /** JAX-RS calls this with the parameter's text. */
    public static MinScore fromString(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > MOST) {
            throw KitProblem.invalid(
                    "?minScore",
                    new Message("Phải là số nguyên từ 0 đến {0}.", "It must be a whole number from 0 to {0}.")
                            .with(MOST));
        }
        return new MinScore(Integer.parseInt(text));
    }
}
