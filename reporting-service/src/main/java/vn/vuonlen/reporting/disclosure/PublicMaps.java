package vn.vuonlen.reporting.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/** The maps on which figures are public: that of their own year, and today's. */
public record PublicMaps(AreaHistory areas, LocalDate today) {

    /** Whether everybody may ask for it: what is decided, on one of these maps. */
    public boolean allow(ReportQuery query) {
        return query.status() == ReportStatus.DECIDED
                && query.boundaries().map(this::has).orElse(true);
    }

    /** Whether the map of a day is today's: no unit above the villages has changed between. */
    boolean has(LocalDate day) {
        return !areas.changedBetween(day, today);
    }

    /** Today, and days of today's map on which the villages, whose figures count in their communes, were others. */
    List<LocalDate> days() {
        var changes = areas.all()
                .filter(area -> area.is(AreaLevel.VILLAGE) && area.validTo() != null)
                .flatMap(village ->
                        Stream.of(village.validTo(), village.validTo().plusDays(1)));
        return Stream.concat(Stream.of(today), changes.filter(this::has))
                .distinct()
                .toList();
    }
}
