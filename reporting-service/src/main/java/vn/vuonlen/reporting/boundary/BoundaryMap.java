package vn.vuonlen.reporting.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The map of one day, and what was told of areas placed on it. */
public record BoundaryMap(AreaHistory areas, LocalDate day) {

    public static LocalDate yearEnd(int year) {
        return LocalDate.of(year, 12, 31);
    }

    public static BoundaryMap ofYear(AreaHistory areas, int year) {
        return new BoundaryMap(areas, yearEnd(year));
    }

    public UUID placed(UUID area) {
        return areas.placed(area, day);
    }

    public boolean has(UUID unit) {
        return areas.unit(unit).filter(u -> u.validOn(day)).isPresent();
    }

    public List<Unit> units(Unit.Level level, UUID within) {
        return areas.validOn(day, level).stream()
                .filter(u -> areas.within(u.id(), within))
                .toList();
    }

    /** Whether an area can be shown by its units of a level: none that is above it, and districts while it has any. */
    public boolean divides(Unit area, Unit.Level level) {
        return area.level().compareTo(level) <= 0
                && (level != Unit.Level.DISTRICT || !units(level, area.id()).isEmpty());
    }
}
