package vn.vuonlen.reporting.provenance;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.query.ReportStatus;

/**
 * What reports about areas are computed from: the counters of one snapshot, or those of a province that a test makes up.
 *
 * @param <C> the counts of a year
 */
public interface CountSource<C> {

    /** Every area that the counters name. */
    AreaHistory areas();

    YearReviews reviews(Area area, int year, ReportStatus status, Optional<LocalDate> asKnownOn) throws SQLException;

    C counts(YearReviews reviews) throws SQLException;

    /** As {@link KnownRestatements#daysToAskFor}. */
    List<Optional<LocalDate>> daysToAskFor(Area area) throws SQLException;

    AsOf asOf(LocalDate map, YearReviews reviews) throws SQLException;
}
