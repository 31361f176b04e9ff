package vn.vuonlen.reporting.boundary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/** An administrative unit: a code is reused, so a unit is its id. {@code validTo} is inclusive, null while valid. */
public record Unit(
        UUID id, String code, String name, Level level, UUID parentId, LocalDate validFrom, LocalDate validTo) {

    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE,
        VILLAGE
    }

    public Unit {
        requireNonNull(id);
        requireNonNull(code);
        requireNonNull(level);
        requireNonNull(validFrom);
    }

    public boolean validOn(LocalDate day) {
        return !validFrom.isAfter(day) && !endedBefore(day);
    }

    boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    public boolean is(Level wanted) {
        return level == wanted;
    }
}
