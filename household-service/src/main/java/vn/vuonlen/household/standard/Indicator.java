package vn.vuonlen.household.standard;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.kit.problem.Message;

/** One basic need that a household can be deprived of. */
public record Indicator(String code, String dimension, Message name, Certainty certainty) {

    public Indicator {
        requireNonNull(code, "an indicator has no code");
        requireNonNull(dimension, () -> "indicator " + code + " has no dimension");
        requireNonNull(name, () -> "indicator " + code + " has no name");
        requireNonNull(certainty, () -> "indicator " + code + " has no certainty");
    }
}
