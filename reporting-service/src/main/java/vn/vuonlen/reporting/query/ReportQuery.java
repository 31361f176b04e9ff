package vn.vuonlen.reporting.query;

import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;

/**
 * The query of a report about areas.
 *
 * @param boundaries the day of the map; without one, each year stands on its own areas
 * @param asKnownOn the day as on which the figures were known; without one, the newest
 */
public record ReportQuery(
        String area,
        int year,
        Optional<String> designation,
        Optional<AreaLevel> breakdown,
        Optional<LocalDate> boundaries,
        ReportStatus status,
        Optional<LocalDate> asKnownOn) {

    /** The decided figures of an area on the map of their own year. */
    public static ReportQuery of(String area, int year) {
        return new ReportQuery(
                area,
                year,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ReportStatus.DECIDED,
                Optional.empty());
    }

    /** The same query about another area. */
    public ReportQuery of(String otherArea) {
        return new ReportQuery(otherArea, year, designation, breakdown, boundaries, status, asKnownOn);
    }

    /** The same query about figures of another status. */
    public ReportQuery of(ReportStatus other) {
        return new ReportQuery(area, year, designation, breakdown, boundaries, other, asKnownOn);
    }

    public ReportQuery narrowedTo(String newDesignation) {
        return new ReportQuery(area, year, Optional.of(newDesignation), breakdown, boundaries, status, asKnownOn);
    }

    public ReportQuery by(AreaLevel level) {
        return by(Optional.of(level));
    }

    public ReportQuery withoutBreakdown() {
        return by(Optional.empty());
    }

    /** The same query about another year. */
    public ReportQuery ofYear(int other) {
        return new ReportQuery(area, other, designation, breakdown, boundaries, status, asKnownOn);
    }

    ReportQuery by(Optional<AreaLevel> level) {
        return new ReportQuery(area, year, designation, level, boundaries, status, asKnownOn);
    }

    public ReportQuery on(LocalDate day) {
        return new ReportQuery(area, year, designation, breakdown, Optional.of(day), status, asKnownOn);
    }

    /** With what was known on the day, and not what was decided later. */
    public ReportQuery asKnownOn(Optional<LocalDate> day) {
        return new ReportQuery(area, year, designation, breakdown, boundaries, status, day);
    }

    /** The day of the map on which a year's figures stand. */
    public LocalDate mapDay(int ofYear) {
        return boundaries.orElse(BoundaryMap.yearEnd(ofYear));
    }

    public String boundariesWire() {
        return boundaries.map(LocalDate::toString).orElse("as-reported");
    }
}
