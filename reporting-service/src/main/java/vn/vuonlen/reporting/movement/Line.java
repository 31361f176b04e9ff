package vn.vuonlen.reporting.movement;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import vn.vuonlen.reporting.poverty.Rate;

/** A line of a movement table: its counts, and what follows from them. */
final class Line {

    private final Map<Flow, Long> counts = new EnumMap<>(Flow.class);

    void add(Flow flow, long households) {
        counts.merge(flow, households, Long::sum);
    }

    Line plus(Line other) {
        other.counts.forEach(this::add);
        return this;
    }

    long count(Flow flow) {
        return counts.getOrDefault(flow, 0L);
    }

    /** Relapsed or new; null if it is not known of any household which of the two it is. */
    Long ifTold(Flow flow) {
        return count(Flow.RELAPSED_OR_NEW) == 0 ? count(flow) : null;
    }

    /** Percent of the households of the year before: of what was there at the start. */
    BigDecimal rateBefore(Flow flow) {
        return Rate.of(count(flow), count(Flow.HOUSEHOLDS_BEFORE));
    }

    /** Percent of the households of the year: of what is there at the end. */
    BigDecimal rate(Flow flow) {
        return Rate.of(count(flow), count(Flow.HOUSEHOLDS));
    }

    BigDecimal rateIfTold(Flow flow) {
        return ifTold(flow) == null ? null : rate(flow);
    }
}
