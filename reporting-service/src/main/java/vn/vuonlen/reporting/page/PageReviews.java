package vn.vuonlen.reporting.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.provenance.ReviewDecision;
import vn.vuonlen.reporting.provenance.YearReviews;

/**
 * The reviews that the figures of a page come from.
 *
 * @param decision by which the results of the year were published; empty if none is known
 */
record PageReviews(YearReviews ofYear, YearReviews ofYearBefore, Optional<ReviewDecision> decision) {

    static PageReviews read(Connection connection, FigureRequest asked) throws SQLException {
        var ofYear = read(connection, asked, asked.year());
        return new PageReviews(
                ofYear, read(connection, asked, asked.year() - 1), ReviewDecision.of(connection, ofYear));
    }

    private static YearReviews read(Connection connection, FigureRequest asked, int year) throws SQLException {
        var query = asked.query();
        return YearReviews.of(connection, asked.areas(), asked.area(), year, query.status(), query.asKnownOn());
    }

    /** A standard that nobody told is none of another name. */
    boolean haveOtherStandards() {
        var now = ofYear.standards();
        var before = ofYearBefore.standards();
        return !now.isEmpty() && !before.isEmpty() && !now.equals(before);
    }
}
