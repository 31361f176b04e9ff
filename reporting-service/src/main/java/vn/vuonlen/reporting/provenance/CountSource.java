package vn.vuonlen.reporting.provenance;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.query.ReportQuery;
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

    /**
     * Those of the query's year, or a refusal with the years that have some.
     *
     * @param parameter the one that names the year of the query
     */
    default YearReviews required(ReportQuery query, Area area, String parameter) throws SQLException {
        var reviews = reviews(area, query.year(), query.status(), query.asKnownOn());
        if (reviews.isEmpty()) {
            throw years(area, query.status(), query.asKnownOn()).missing(query.year(), query.status(), parameter);
        }
        return reviews;
    }

    C counts(YearReviews reviews) throws SQLException;

    /**
     * The areas in which any figure of a year was restated, be it counted here or not.
     *
     * @param now the reviews of {@code before}, as known on a later day
     */
    Set<UUID> restatedAreas(YearReviews before, YearReviews now) throws SQLException;

    /** What a refusal of another year names. */
    ReviewedYears years(Area area, ReportStatus status, Optional<LocalDate> asKnownOn) throws SQLException;

    /** As {@link KnownRestatements#daysToAskFor}. */
    List<Optional<LocalDate>> daysToAskFor(Area area) throws SQLException;

    AsOf asOf(LocalDate map, YearReviews reviews) throws SQLException;
}
