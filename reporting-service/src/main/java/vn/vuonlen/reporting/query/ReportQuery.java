package vn.vuonlen.reporting.query;

import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Unit;

/**
 * What a report about areas is asked.
 *
 * @param boundaries the day of the map, or nothing for the units of each year themselves
 */
public record ReportQuery(
        String area,
        int year,
        Optional<String> designation,
        Optional<Unit.Level> breakdown,
        Optional<LocalDate> boundaries,
        Status status) {

    public enum Status {
        DECIDED,
        PROVISIONAL;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The decided figures of an area on the map of their own year. */
    public static ReportQuery of(String area, int year) {
        return new ReportQuery(area, year, Optional.empty(), Optional.empty(), Optional.empty(), Status.DECIDED);
    }

    public ReportQuery narrowedTo(String newDesignation) {
        return new ReportQuery(area, year, Optional.of(newDesignation), breakdown, boundaries, status);
    }

    public ReportQuery by(Unit.Level level) {
        return new ReportQuery(area, year, designation, Optional.of(level), boundaries, status);
    }

    public ReportQuery on(LocalDate day) {
        return new ReportQuery(area, year, designation, breakdown, Optional.of(day), status);
    }

    /** The day of the map on which a year's figures stand. */
    public LocalDate mapDay(int ofYear) {
        return boundaries.orElse(BoundaryMap.yearEnd(ofYear));
    }

    public String boundariesWire() {
        return boundaries.map(LocalDate::toString).orElse("as-reported");
    }
}
