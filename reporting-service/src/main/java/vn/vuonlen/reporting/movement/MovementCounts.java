package vn.vuonlen.reporting.movement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Every area in which something was counted. */
    Set<UUID> areas() {
        return Stream.of(
                        Stream.of(householdsBefore, households)
                                .flatMap(List::stream)
                                .filter(h -> h.households() > 0)
                                .map(Households::area),
                        starts.stream().filter(s -> s.households() > 0).map(Start::area),
                        pairs.stream().filter(p -> p.households() > 0).flatMap(p -> Stream.of(p.from(), p.to())),
                        ends.stream().filter(e -> e.households() > 0).map(End::area))
                .flatMap(areas -> areas)
                .collect(Collectors.toSet());
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
