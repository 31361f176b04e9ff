package vn.vuonlen.reporting.movement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.vuonlen.reporting.movement.Flows.Flow;
import vn.vuonlen.reporting.movement.MovementCounts.Came;

/**
 * The movement table, one line a unit. It balances by construction: every household that was poor leaves its line by
 * one flow or stays, every household that is poor came into its line by one flow or was there. A table can be drawn
 * for some households only, such as the ethnic minorities: who joins or leaves them within a unit moved in or out.
 */
final class Balance {

    private final MapOfTwoYears map;
    private final boolean minoritiesOnly;
    private final Map<UUID, EnumMap<Flow, Long>> lines = new HashMap<>();

    Balance(MovementCounts counted, MapOfTwoYears map, boolean minoritiesOnly) {
        this.map = map;
        this.minoritiesOnly = minoritiesOnly;
        counted.starts().forEach(this::start);
        counted.ends().forEach(this::end);
        counted.pairs().forEach(this::pair);
    }

    Flows within(Predicate<UUID> wanted) {
        var sum = new EnumMap<Flow, Long>(Flow.class);
        lines.forEach((unit, line) -> {
            if (wanted.test(unit)) {
                line.forEach((flow, n) -> sum.merge(flow, n, Long::sum));
            }
        });
        return Flows.of(sum);
    }

    Set<UUID> units() {
        return lines.keySet();
    }

    /** Until a result of this year is seen, a household of the year before is dissolved or not reviewed. */
    private void start(MovementCounts.Start start) {
        UUID unit = map.before(start.area());
        if (counts(start.minority()) && map.counts(start.area())) {
            add(unit, Flow.START, start.households());
            add(unit, start.ended() ? Flow.DISSOLVED : Flow.NOT_REVIEWED, start.households());
        }
    }

    private void end(MovementCounts.End end) {
        if (counts(end.minority()) && map.counts(end.area())) {
            add(map.now(end.area()), Flow.END, end.households());
            add(map.now(end.area()), arrival(end.came()), end.households());
        }
    }

    private void pair(MovementCounts.Pair pair) {
        UUID from = counts(pair.fromMinority()) && map.counts(pair.from()) ? map.before(pair.from()) : null;
        UUID to = counts(pair.toMinority()) && map.counts(pair.to()) ? map.now(pair.to()) : null;
        if (from != null) {
            add(from, pair.ended() ? Flow.DISSOLVED : Flow.NOT_REVIEWED, -pair.households());
        }
        if (to != null && pair.poor()) {
            add(to, arrival(pair.came()), -pair.households());
        }
        // Who joins or leaves the households that the table is drawn for does so by itself, whatever its unit became.
        boolean transferred = from != null && to != null && map.transferred(pair);
        if (from != null && !from.equals(to)) {
            add(from, transferred ? Flow.TRANSFERRED_OUT : Flow.MOVED_OUT, pair.households());
        }
        if (to != null && !to.equals(from)) {
            add(to, transferred ? Flow.TRANSFERRED_IN : Flow.MOVED_IN, pair.households());
        }
        if (to != null && !pair.poor()) {
            add(to, Flow.ESCAPED, pair.households());
        }
    }

    private static Flow arrival(Came came) {
        if (came.formed()) {
            return Flow.FORMED;
        }
        return came.relapsed() ? Flow.RELAPSED : Flow.NEW;
    }

    private boolean counts(boolean minority) {
        return minority || !minoritiesOnly;
    }

    private void add(UUID unit, Flow flow, long households) {
        lines.computeIfAbsent(unit, id -> new EnumMap<>(Flow.class)).merge(flow, households, Long::sum);
    }
}
