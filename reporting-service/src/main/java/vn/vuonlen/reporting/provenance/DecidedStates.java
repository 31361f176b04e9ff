package vn.vuonlen.reporting.provenance;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/**
 * The counts of a province's year as its review was decided and as each restatement until a day has put them right. All of
 * them are public, each as known on its day.
 *
 * @param states the oldest first; those that are the same are one
 */
public record DecidedStates<C>(Area province, List<C> states) {

    public DecidedStates {
        states = List.copyOf(states);
    }

    /**
     * Of the province that an area is in, whatever part of it the query names; empty if it is in none.
     *
     * @param ofArea the reviews of the area in the year of the query, and {@code counts} what they counted
     */
    public static <C> Optional<DecidedStates<C>> around(
            Area area, CountSource<C> source, ReportQuery query, YearReviews ofArea, C counts) throws SQLException {
        var province = source.areas().above(area.id(), AreaLevel.PROVINCE);
        if (province.isEmpty()) {
            return Optional.empty();
        }
        var reviews = source.reviews(province.get(), ofArea.year(), ReportStatus.DECIDED, query.asKnownOn());
        var newest = reviews.equals(ofArea) ? counts : source.counts(reviews);
        return Optional.of(new DecidedStates<>(province.get(), until(reviews, newest, source, province.get())));
    }

    private static <C> List<C> until(YearReviews newest, C counts, CountSource<C> source, Area province)
            throws SQLException {
        var states = new ArrayList<C>();
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
