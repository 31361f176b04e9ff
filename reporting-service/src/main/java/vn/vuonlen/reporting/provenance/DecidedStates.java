package vn.vuonlen.reporting.provenance;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
public record DecidedStates<C>(Area province, List<DecidedState<C>> states) {

    /** @param restated the areas in which any figure differs from the state before, be it among these counts or not */
    public record DecidedState<C>(C counts, Set<UUID> restated) {}

    public DecidedStates {
        states = List.copyOf(states);
    }

    /** The same states of other counts that follow from these. */
    public <D> DecidedStates<D> map(Function<C, D> counts) {
        return new DecidedStates<>(
                province,
                states.stream()
                        .map(state -> new DecidedState<>(counts.apply(state.counts()), state.restated()))
                        .toList());
    }

    public List<C> counts() {
        return states.stream().map(DecidedState::counts).toList();
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

    private static <C> List<DecidedState<C>> until(YearReviews newest, C counts, CountSource<C> source, Area province)
            throws SQLException {
        var states = new ArrayList<DecidedState<C>>();
        YearReviews before = null;
        for (Optional<LocalDate> day : source.daysToAskFor(province)) {
            if (day.filter(newest.knownOn()::isAfter).isPresent()) {
                var reviews = source.reviews(province, newest.year(), ReportStatus.DECIDED, day);
                // Other reviews counted the households anew: they were not put right.
                if (reviews.ids().equals(newest.ids())) {
                    add(states, source.counts(reviews), source, before, reviews);
                    before = reviews;
                }
            }
        }
        add(states, counts, source, before, newest);
        return states;
    }

    private static <C> void add(
            List<DecidedState<C>> states, C counts, CountSource<C> source, YearReviews before, YearReviews now)
            throws SQLException {
        var restated = before == null ? Set.<UUID>of() : source.restatedAreas(before, now);
        if (states.isEmpty()
                || !restated.isEmpty()
                || !states.getLast().counts().equals(counts)) {
            states.add(new DecidedState<>(counts, restated));
        }
    }
}
