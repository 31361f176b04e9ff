package vn.vuonlen.kit.paging;

import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** How many items a page holds at most: {@code @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit}. */
public record Limit(int value) {
    public static final String DEFAULT = "50";
    public static final int MAX = 1_000;

    public Limit {
        if (value < 1 || value > MAX) {
            throw outside();
        }
    }

    /** JAX-RS calls this with the parameter's text. */
    public static Limit fromString(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw outside();
        }
        return new Limit(Integer.parseInt(text));
    }

    /** The number of rows to query, see {@link Page#of}. */
    public int andOne() {
        return value + 1;
    }

    private static Problem outside() {
        return KitProblem.invalid(
                "?limit",
                new Message("Phải là số nguyên từ 1 đến {0}.", "It must be a whole number from 1 to {0}.").with(MAX));
    }
}
