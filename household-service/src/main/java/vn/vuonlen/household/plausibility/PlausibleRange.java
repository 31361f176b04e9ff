package vn.vuonlen.household.plausibility;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.household.standard.Certainty;
import vn.vuonlen.kit.problem.Message;

/** What of a number is usual, both limits included; a limit that is absent limits nothing. */
public record PlausibleRange(Long least, Long most, Certainty certainty, Message reason) {

    public PlausibleRange {
        requireNonNull(certainty, "a range has no certainty");
        requireNonNull(reason, "a range has no reason");
        if (least == null && most == null || least != null && most != null && least > most) {
            throw new IllegalArgumentException("a range holds from its least to its most value");
        }
    }

    public boolean holds(long value) {
        return (least == null || value >= least) && (most == null || value <= most);
    }
}
