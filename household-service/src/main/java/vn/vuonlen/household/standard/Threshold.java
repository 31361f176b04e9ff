package vn.vuonlen.household.standard;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.kit.problem.Message;

/** A limit for a measure, with one value for each residence. */
public record Threshold(String code, Measure measure, Long rural, Long urban, Message name, Certainty certainty) {

    public Threshold {
        requireNonNull(code, "a threshold has no code");
        requireNonNull(measure, () -> "threshold " + code + " has no measure");
        requireNonNull(rural, () -> "threshold " + code + " has no rural value");
        requireNonNull(urban, () -> "threshold " + code + " has no urban value");
        requireNonNull(name, () -> "threshold " + code + " has no name");
        requireNonNull(certainty, () -> "threshold " + code + " has no certainty");
    }

    public long of(Residence residence) {
        return residence == Residence.URBAN ? urban : rural;
    }
}
