package vn.vuonlen.reporting.boundary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An administrative unit. Codes are reused, so only the id identifies it; {@code validTo} is inclusive, null while valid.
 *
 * @param residence null above communes
 */
public record Area(
        UUID id,
        String code,
        String name,
        AreaLevel level,
        Residence residence,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo) {

    public Area {
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

    public boolean is(AreaLevel wanted) {
        return level == wanted;
    }
}
