package vn.vuonlen.reporting.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The areas of one day. */
public record BoundaryMap(AreaHistory areas, LocalDate day) {

    public static LocalDate yearEnd(int year) {
        return LocalDate.of(year, 12, 31);
    }

    public static BoundaryMap ofYear(AreaHistory areas, int year) {
        return new BoundaryMap(areas, yearEnd(year));
    }

    public UUID locate(UUID area) {
        return areas.locate(area, day);
    }

    /**
     * The areas of this map in which figures of another one are: a single one, unless it was divided. What was counted in a
     * village follows the village.
     */
    public Set<UUID> parts(UUID id) {
        var area = areas.area(id);
        var became = areas.successors(id);
        if (area.filter(found -> found.endedBefore(day)).isPresent() && !became.isEmpty()) {
            return became.stream().flatMap(part -> parts(part).stream()).collect(Collectors.toSet());
        }
        return area.filter(found -> found.is(AreaLevel.VILLAGE))
                .map(Area::parentId)
                .map(this::parts)
                .orElse(Set.of(id));
    }

    /**
     * The smallest area of this map that contains all of what an area became: itself, one that it became wholly, or the one
     * above all of its parts. On an earlier map than that of the figures it is the province.
     */
    public UUID place(UUID area) {
        var parts = parts(area);
        for (UUID at = parts.iterator().next(); at != null; at = areas.parent(at)) {
            UUID above = at;
            if (has(at) && parts.stream().allMatch(part -> areas.within(part, above))) {
                return at;
            }
        }
        return area;
    }

    public boolean has(UUID area) {
        return areas.area(area).filter(found -> found.validOn(day)).isPresent();
    }

    public List<Area> areasOf(AreaLevel level, UUID ancestor) {
        return areas.validOn(day, level).stream()
                .filter(area -> areas.within(area.id(), ancestor))
                .toList();
    }

    /** An area, and those of its breakdown: what a report has rows of. */
    public List<Area> rows(Area area, Optional<AreaLevel> breakdown) {
        var parts = breakdown.map(level -> areasOf(level, area.id())).orElse(List.of());
        return Stream.concat(Stream.of(area), parts.stream().filter(part -> !part.equals(area)))
                .toList();
    }

    /** Whether an area of this map has a row for another one, as {@link #rows} lists them. */
    public boolean hasRow(UUID row, Area area, Optional<AreaLevel> breakdown) {
        return has(area.id())
                && rows(area, breakdown).stream().anyMatch(part -> part.id().equals(row));
    }

    /** Whether an area has a breakdown by a level: not by one above its own, and by district only while it has districts. */
    public boolean divides(Area area, AreaLevel level) {
        return area.level().compareTo(level) <= 0
                && (level != AreaLevel.DISTRICT || !areasOf(level, area.id()).isEmpty());
    }
}
