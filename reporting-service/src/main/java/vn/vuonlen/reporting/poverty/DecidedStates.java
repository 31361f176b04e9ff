package vn.vuonlen.reporting.poverty;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportStatus;

/**
 * The counts of a province's year as its review was decided and as each restatement until a day has put them right. All of
 * them are public, each as known on its day.
 */
record DecidedStates(PovertySource source, Area province) {

    /**
     * The oldest first; those that are the same are one.
     *
     * @param newest the decided reviews of the year as known on the day
     */
    List<YearCounts> until(YearReviews newest, YearCounts counts) throws SQLException {
        var states = new ArrayList<YearCounts>();
        for (Optional<LocalDate> day : source.daysToAskFor(province)) {
            if (day.filter(newest.knownOn()::isAfter).isPresent()) {
                var reviews = source.reviews(province, newest.year(), ReportStatus.DECIDED, day);
                // Other reviews counted the households anew: they were not put right.
                if (reviews.ids().equals(newest.ids())) {
                    states.add(source.counts(reviews));
                }
            }
        }
        states.add(counts);
        for (int state = states.size() - 1; state > 0; state--) {
            if (states.get(state).equals(states.get(state - 1))) {
                states.remove(state);
            }
        }
        return states;
    }
}
