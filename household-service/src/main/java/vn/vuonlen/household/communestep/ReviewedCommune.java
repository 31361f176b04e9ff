package vn.vuonlen.household.communestep;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A commune that takes part in a review.
 *
 * @param within codes of the units above it
 * @param since the day of the act that led to its step; null before the first
 */
public record ReviewedCommune(
        UUID unit,
        String code,
        String name,
        List<String> within,
        LocalDate since,
        LocalDate lastActOn,
        CommunePart part) {

    public ReviewedCommune {
        within = List.copyOf(within);
    }

    public CommuneStep step() {
        return part.step();
    }

    /** After an act of the day; its step may be the same. */
    public ReviewedCommune at(CommunePart next, LocalDate day) {
        return new ReviewedCommune(unit, code, name, within, next.step() == step() ? since : day, day, next);
    }
}
