package vn.vuonlen.reporting.movement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.vuonlen.reporting.movement.Flows.Flow;
import vn.vuonlen.reporting.movement.MovementCounts.Arrival;

/**
 * The movement table, one line for each area. It balances by construction: every household that was poor leaves its line
 * by one flow or stays, every household that is poor entered its line by one flow or was there. The table can be limited
 * to ethnic minorities: a household that joins or leaves them within an area moved in or out.
 */
final class Balance {

    private final MapOfTwoYears map;
    private final boolean minoritiesOnly;
    private final Map<UUID, EnumMap<Flow, Long>> lines = new HashMap<>();

    Balance(MovementCounts counts, MapOfTwoYears map, boolean minoritiesOnly) {
        this.map = map;
        this.minoritiesOnly = minoritiesOnly;
        counts.starts().forEach(this::start);
        counts.ends().forEach(this::end);
        counts.pairs().forEach(this::pair);
    }

    Flows sum(Predicate<UUID> wanted) {
        var sum = new EnumMap<Flow, Long>(Flow.class);
        lines.forEach((area, line) -> {
            if (wanted.test(area)) {
                line.forEach((flow, n) -> sum.merge(flow, n, Long::sum));
            }
        });
        return Flows.of(sum);
    }

    Set<UUID> areas() {
        return lines.keySet();
    }

    /** A household of the year before is dissolved or not reviewed, until {@link #pair} finds its result of this year. */
    private void start(MovementCounts.Start start) {
        UUID area = map.before(start.area());
        if (includes(start.minority()) && map.includes(start.area())) {
            add(area, Flow.START, start.households());
            add(area, start.ended() ? Flow.DISSOLVED : Flow.NOT_REVIEWED, start.households());
        }
    }

    private void end(MovementCounts.End end) {
        if (includes(end.minority()) && map.includes(end.area())) {
            add(map.now(end.area()), Flow.END, end.households());
            add(map.now(end.area()), arrivalFlow(end.arrival()), end.households());
        }
    }

    private void pair(MovementCounts.Pair pair) {
        UUID from = includes(pair.fromMinority()) && map.includes(pair.from()) ? map.before(pair.from()) : null;
        UUID to = includes(pair.toMinority()) && map.includes(pair.to()) ? map.now(pair.to()) : null;
        if (from != null) {
            add(from, pair.ended() ? Flow.DISSOLVED : Flow.NOT_REVIEWED, -pair.households());
        }
        if (to != null && pair.poor()) {
            add(to, arrivalFlow(pair.arrival()), -pair.households());
        }
        // A household that joins or leaves the minorities moves, even if its area became another one at the same time.
        boolean transferred = from != null && to != null && map.isTransfer(pair);
        // Only sums of both are reported then, in which it neither came nor went.
        boolean stayed = from != null && to != null && (from.equals(to) || (transferred && map.isWithin(from, to)));
        if (from != null && !stayed) {
            add(from, transferred ? Flow.TRANSFERRED_OUT : Flow.MOVED_OUT, pair.households());
        }
        if (to != null && !stayed) {
            add(to, transferred ? Flow.TRANSFERRED_IN : Flow.MOVED_IN, pair.households());
        }
        if (to != null && !pair.poor()) {
            add(to, Flow.ESCAPED, pair.households());
        }
    }

    private static Flow arrivalFlow(Arrival arrival) {
        if (arrival.formed()) {
            return Flow.FORMED;
        }
        return switch (arrival.movement()) {
            case "RELAPSED" -> Flow.RELAPSED;
            case "NONE" -> Flow.RELAPSED_OR_NEW;
            default -> Flow.NEW;
        };
    }

    private boolean includes(boolean minority) {
        return minority || !minoritiesOnly;
    }

    private void add(UUID area, Flow flow, long households) {
        lines.computeIfAbsent(area, id -> new EnumMap<>(Flow.class)).merge(flow, households, Long::sum);
    }
}
