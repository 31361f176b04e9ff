package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.provenance.Restated.RestatementDecision;

/**
 * The restatements of an area's reviews. All of them, whatever year a report is of: one that dates a move into a year
 * changes where the household lived in the years after it too.
 */
public final class KnownRestatements {

    /** Later than every decision: what is known today. */
    public static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    private static final String ALL = """
            SELECT s.review_id, s.number, s.known_from, s.decision_number, s.arrived, r.year, r.area_id
            FROM restatement_state s LEFT JOIN review r ON r.id = s.review_id""";

    /** @param restated null unless its review tells of it */
    private record State(UUID review, LocalDate knownFrom, boolean arrived, Restated restated) {}

    private final List<State> all;

    private KnownRestatements(List<State> all) {
        this.all = all;
    }

    public static KnownRestatements read(Connection connection, AreaHistory areas, Area area) throws SQLException {
        try (var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<State>();
            while (rows.next()) {
                var review = rows.getObject(1, UUID.class);
                var knownFrom = rows.getObject(3, LocalDate.class);
                var decision = rows.getString(4);
                var reviewed = rows.getObject(7, UUID.class);
                // Of a review that was not consumed yet it is not known where it is: that may be here.
                if (reviewed == null || concerns(areas, area, reviewed)) {
                    var restated = decision == null
                            ? null
                            : new Restated(
                                    rows.getInt(6), rows.getInt(2), new RestatementDecision(decision, knownFrom));
                    all.add(new State(review, knownFrom, rows.getBoolean(5), restated));
                }
            }
            return new KnownRestatements(all);
        }
    }

    /** A restatement of which a part has not arrived is reported on no day: figures are as known before it. */
    LocalDate day(Optional<LocalDate> asKnownOn) {
        return Stream.concat(
                        Stream.of(asKnownOn.orElse(NEWEST)),
                        all.stream().filter(state -> !state.arrived()).map(KnownRestatements::dayBefore))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * One day for each set of restatements that figures may contain: everybody may ask for figures as known on each. The
     * last is empty, for what is known today.
     */
    public List<Optional<LocalDate>> daysToAskFor() {
        LocalDate newest = day(Optional.empty());
        return Stream.concat(
                        all.stream()
                                .map(KnownRestatements::dayBefore)
                                .filter(day -> day.isBefore(newest))
                                .distinct()
                                .sorted()
                                .map(Optional::of),
                        Stream.of(Optional.<LocalDate>empty()))
                .toList();
    }

    /** The newest of each of the reviews that was known on a day, by year. */
    List<Restated> newestOf(List<UUID> reviews, LocalDate day) {
        Map<UUID, Restated> newest = all.stream()
                .filter(state -> state.arrived() && reviews.contains(state.review()))
                .filter(state -> !state.knownFrom().isAfter(day))
                .collect(Collectors.toMap(
                        State::review,
                        State::restated,
                        BinaryOperator.maxBy(Comparator.comparingInt(Restated::number))));
        return newest.values().stream()
                .sorted(Comparator.comparingInt(Restated::year))
                .toList();
    }

    private static LocalDate dayBefore(State state) {
        return state.knownFrom().minusDays(1);
    }

    /** Whether a review of the one area has figures of the other. */
    static boolean concerns(AreaHistory areas, Area area, UUID reviewed) {
        return areas.within(area.id(), reviewed) || areas.within(reviewed, area.id());
    }
}
