package vn.vuonlen.reporting.movement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.DividedAreas;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.query.ReportQuery;

/** The areas of last year's and this year's households: each year on its own map, or both on the map of the query. */
record MapOfTwoYears(AreaHistory areas, ReportQuery query) {

    UUID before(UUID area) {
        return locate(area, query.year() - 1);
    }

    UUID now(UUID area) {
        return locate(area, query.year());
    }

    /** Whether nobody knows that a household moved: what it was counted in was divided, and it is in one of the parts. */
    boolean isWithin(UUID from, UUID to) {
        return areas.within(to, from) || areas.within(from, to);
    }

    /** Whether the area itself, or a part of it, became the other one, rather than the household leaving for it. */
    boolean isTransfer(MovementCounts.Pair pair) {
        return areas.became(pair.from(), now(pair.to()), day(query.year()));
    }

    /** A designation is that of the report's year for both years, or the table would not balance. */
    boolean includes(UUID area) {
        return query.designation()
                .map(d -> areas.isDesignated(areas.locate(area, yearEnd()), d, yearEnd()))
                .orElse(true);
    }

    /** That of the report's year too, for both years and on every map. */
    Optional<Residence> residence(UUID area) {
        return areas.area(areas.locate(area, yearEnd())).map(Area::residence);
    }

    BoundaryMap map() {
        return new BoundaryMap(areas, query.mapDay(query.year()));
    }

    private LocalDate yearEnd() {
        return BoundaryMap.yearEnd(query.year());
    }

    /** Refuses an area that has a part of a divided one in which poor households were counted. */
    void requireWhole(MovementCounts counts, Area area) {
        if (query.boundaries().isPresent()) {
            var map = new BoundaryMap(areas, day(query.year()));
            new DividedAreas(map, area, query.breakdown())
                    .requireWhole(counts.areas().stream().filter(this::includes).toList());
        }
    }

    private UUID locate(UUID id, int year) {
        return query.boundaries().isPresent()
                ? new BoundaryMap(areas, day(year)).place(id)
                : areas.locate(id, day(year));
    }

    /** On an earlier map only a total is reported, whose moves are those between the areas at the end of the year. */
    private LocalDate day(int year) {
        LocalDate yearEnd = BoundaryMap.yearEnd(query.year());
        return query.boundaries()
                .map(day -> day.isBefore(yearEnd) ? yearEnd : day)
                .orElse(query.mapDay(year));
    }
}
