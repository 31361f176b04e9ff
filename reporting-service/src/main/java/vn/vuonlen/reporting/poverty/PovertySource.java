package vn.vuonlen.reporting.poverty;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.KnownRestatements;
import vn.vuonlen.reporting.provenance.ReviewedYears;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportStatus;

/** What poverty tables are computed from: the counters of one snapshot, or those of a province that a test makes up. */
interface PovertySource {

    /** Every area that the counters name. */
    AreaHistory areas();

    YearReviews reviews(Area area, int year, ReportStatus status, Optional<LocalDate> asKnownOn) throws SQLException;

    YearCounts counts(YearReviews reviews) throws SQLException;

    /** What a refusal of another year names. */
    ReviewedYears years(Area area, ReportStatus status, Optional<LocalDate> asKnownOn) throws SQLException;

    /** As {@link KnownRestatements#daysToAskFor}. */
    List<Optional<LocalDate>> daysToAskFor(Area area) throws SQLException;

    AsOf asOf(LocalDate map, YearReviews reviews) throws SQLException;

    static PovertySource of(Connection connection, AreaHistory areas) {
        return new Stored(connection, areas);
    }

    /** The projections as the transaction of the connection sees them. */
    record Stored(Connection connection, AreaHistory areas) implements PovertySource {

        @Override
        public YearReviews reviews(Area area, int year, ReportStatus status, Optional<LocalDate> asKnownOn)
                throws SQLException {
            return YearReviews.of(connection, areas, area, year, status, asKnownOn);
        }

        @Override
        public YearCounts counts(YearReviews reviews) throws SQLException {
            return YearCounts.read(connection, reviews);
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
}
