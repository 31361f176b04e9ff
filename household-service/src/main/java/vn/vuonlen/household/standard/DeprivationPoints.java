package vn.vuonlen.household.standard;

import static java.util.Objects.requireNonNull;

/** The points of one deprived indicator in the score B2. */
public record DeprivationPoints(int points, Certainty certainty) {

    public DeprivationPoints {
        requireNonNull(certainty, "the points of a deprivation have no certainty");
        if (points < 1) {
            throw new IllegalArgumentException("a deprivation counts 1 point or more, not " + points);
        }
    }

    public int of(int deprived) {
        return points * deprived;
    }
}
