package vn.vuonlen.reporting.movement;

import java.util.List;
import java.util.UUID;

/** The counters that a movement table is made of. */
record MovementCounts(
        List<Households> householdsBefore,
        List<Households> households,
        List<Start> starts,
        List<Pair> pairs,
        List<End> ends) {

    /** All households on 31 December. */
    record Households(UUID area, boolean minority, long households) {}

    /** In the class the year before; {@code ended} before this year's end. */
    record Start(UUID area, boolean minority, boolean ended, long households) {}

    /** What became of the class of a household from one year to the next. */
    enum Change {
        STAYED,
        ESCAPED,
        TO_POOR,
        FROM_POOR
    }

    /**
     * With a result in both years, and in the class in one of them.
     *
     * @param arrival how it came into the class this year, if it was not in it the year before
     */
    record Pair(
            UUID from,
            boolean fromMinority,
            UUID to,
            boolean toMinority,
            Change change,
            Flow arrival,
            boolean ended,
            long households) {

        private Pair withoutRelapsed() {
            var untold = MovementCounts.withoutRelapsed(arrival);
            return new Pair(from, fromMinority, to, toMinority, change, untold, ended, households);
        }
    }

    /** In the class this year, as if it had not been the year before: {@link Pair} tells if it was. */
    record End(UUID area, boolean minority, Flow arrival, long households) {

        private End withoutRelapsed() {
            return new End(area, minority, MovementCounts.withoutRelapsed(arrival), households);
        }
    }

    /** Where no earlier year has results it is not known of anybody who arrived whether they relapsed. */
    MovementCounts withoutRelapsed() {
        return new MovementCounts(
                householdsBefore,
                households,
                starts,
                pairs.stream().map(Pair::withoutRelapsed).toList(),
                ends.stream().map(End::withoutRelapsed).toList());
    }

    private static Flow withoutRelapsed(Flow arrival) {
        return arrival == Flow.FORMED ? arrival : Flow.RELAPSED_OR_NEW;
    }
}
