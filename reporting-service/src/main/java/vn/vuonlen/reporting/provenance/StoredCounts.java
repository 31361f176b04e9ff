package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.query.ReportStatus;

/** The projections as the transaction of the connection sees them. */
public record StoredCounts<C>(Connection connection, AreaHistory areas, Reading<C> reading) implements CountSource<C> {

    /** Reads the counts of the year of some reviews. */
    public interface Reading<C> {
        C of(Connection connection, YearReviews reviews) throws SQLException;
    }

    @Override
    public YearReviews reviews(Area area, int year, ReportStatus status, Optional<LocalDate> asKnownOn)
            throws SQLException {
        return YearReviews.of(connection, areas, area, year, status, asKnownOn);
    }

    @Override
    public C counts(YearReviews reviews) throws SQLException {
        return reading.of(connection, reviews);
    }

    @Override
    public ReviewedYears years(Area area, ReportStatus status, Optional<LocalDate> asKnownOn) throws SQLException {
        return ReviewedYears.read(connection, areas, area, status, asKnownOn);
    }

    @Override
    public List<Optional<LocalDate>> daysToAskFor(Area area) throws SQLException {
        return KnownRestatements.read(connection, areas, area).daysToAskFor();
    }

    @Override
    public AsOf asOf(LocalDate map, YearReviews reviews) throws SQLException {
        return AsOf.read(connection, List.of("household."), map, reviews);
    }
}
