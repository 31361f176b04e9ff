package vn.vuonlen.reporting.movement;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.movement.MovementCounts.Change;

/**
 * A movement table, one line for each area. It balances by construction: every household that was in the class leaves its
 * line by one flow or stays, every household that is in it entered its line by one flow or was there.
 */
final class Balance {

    private final MapOfTwoYears map;
    private final Population population;
    private final Map<UUID, Line> lines = new HashMap<>();

    Balance(MovementCounts counts, MapOfTwoYears map, Population population) {
        this.map = map;
        this.population = population;
        counts.householdsBefore().forEach(all -> households(all, Flow.HOUSEHOLDS_BEFORE));
        counts.households().forEach(all -> households(all, Flow.HOUSEHOLDS));
        counts.starts().forEach(this::start);
        counts.ends().forEach(this::end);
        counts.pairs().forEach(this::pair);
    }

    Line within(Area area) {
        var sum = new Line();
        lines.forEach((part, line) -> {
            if (map.areas().within(part, area.id())) {
                sum.plus(line);
            }
        });
        return sum;
    }

    /** A line for each area of the level within another, if it has any figures. */
    Map<Area, Line> by(AreaLevel level, Area within) {
        var rows = new HashMap<Area, Line>();
        lines.forEach((part, line) -> {
            if (map.areas().within(part, within.id())) {
                map.areas()
                        .above(part, level)
                        .ifPresent(row ->
                                rows.computeIfAbsent(row, r -> new Line()).plus(line));
            }
        });
        return rows;
    }

    private void households(MovementCounts.Households all, Flow flow) {
        if (includes(all.area(), all.minority())) {
            UUID area = flow == Flow.HOUSEHOLDS ? map.now(all.area()) : map.before(all.area());
            add(area, flow, all.households());
        }
    }

    /** A household of the year before is dissolved or not reviewed, until {@link #pair} finds its result of this year. */
    private void start(MovementCounts.Start start) {
        if (includes(start.area(), start.minority())) {
            UUID area = map.before(start.area());
            add(area, Flow.START, start.households());
            add(area, start.ended() ? Flow.DISSOLVED : Flow.NOT_REVIEWED, start.households());
        }
    }

    private void end(MovementCounts.End end) {
        if (includes(end.area(), end.minority())) {
            add(map.now(end.area()), Flow.END, end.households());
            add(map.now(end.area()), end.arrival(), end.households());
        }
    }

    private void pair(MovementCounts.Pair pair) {
        boolean was = pair.change() != Change.FROM_POOR;
        UUID from = was && includes(pair.from(), pair.fromMinority()) ? map.before(pair.from()) : null;
        UUID to = includes(pair.to(), pair.toMinority()) ? map.now(pair.to()) : null;
        if (from != null) {
            add(from, pair.ended() ? Flow.DISSOLVED : Flow.NOT_REVIEWED, -pair.households());
        }
        if (to != null) {
            changed(pair, to);
        }
        if (was) {
            moved(pair, from, to);
        }
    }

    /** It did not arrive if it was in the class before, or came from another; or it is in the class no more. */
    private void changed(MovementCounts.Pair pair, UUID to) {
        switch (pair.change()) {
            case STAYED -> add(to, pair.arrival(), -pair.households());
            case FROM_POOR -> {
                add(to, pair.arrival(), -pair.households());
                add(to, Flow.FROM_POOR, pair.households());
            }
            case TO_POOR -> add(to, Flow.TO_POOR, pair.households());
            case ESCAPED -> add(to, Flow.ESCAPED, pair.households());
        }
    }

    /** A household that joins or leaves the population moves, even if its area became another one at the same time. */
    private void moved(MovementCounts.Pair pair, UUID from, UUID to) {
        boolean transferred = from != null && to != null && map.isTransfer(pair);
        // Only sums of both are reported then, in which it neither came nor went.
        boolean stayed = from != null && to != null && (from.equals(to) || (transferred && map.isWithin(from, to)));
        if (from != null && !stayed) {
            add(from, transferred ? Flow.TRANSFERRED_OUT : Flow.MOVED_OUT, pair.households());
        }
        if (to != null && !stayed) {
            add(to, transferred ? Flow.TRANSFERRED_IN : Flow.MOVED_IN, pair.households());
        }
    }

    private boolean includes(UUID area, boolean minority) {
        return map.includes(area) && population.includes(map.residence(area), minority);
    }

    private void add(UUID area, Flow flow, long households) {
        lines.computeIfAbsent(area, id -> new Line()).add(flow, households);
    }
}
