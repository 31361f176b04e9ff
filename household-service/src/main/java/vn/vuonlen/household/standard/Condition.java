package vn.vuonlen.household.standard;

import static java.util.Objects.requireNonNull;

/** One comparison of a rule, with a threshold of the same standard. */
public record Condition(String threshold, Comparison op) {

    public Condition {
        requireNonNull(threshold, "a condition names no threshold");
        requireNonNull(op, "a condition has no op");
    }
}
