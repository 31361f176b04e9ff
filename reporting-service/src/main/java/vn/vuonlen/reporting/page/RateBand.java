package vn.vuonlen.reporting.page;

import java.math.BigDecimal;

/** The shades of the map: bands of a rate in percent, from the lower bound to below the upper. */
enum RateBand {
    UNKNOWN(null, null),
    BELOW_10(0, 10),
    FROM_10(10, 20),
    FROM_20(20, 30),
    FROM_30(30, 40),
    FROM_40(40, 50),
    FROM_50(50, 100);

    private final Integer from;
    private final Integer below;

    RateBand(Integer from, Integer below) {
        this.from = from;
        this.below = below;
    }

    static RateBand of(BigDecimal rate) {
        if (rate == null) {
            return UNKNOWN;
        }
        RateBand band = BELOW_10;
        for (RateBand next : values()) {
            if (next != UNKNOWN && rate.compareTo(BigDecimal.valueOf(next.from)) >= 0) {
                band = next;
            }
        }
        return band;
    }

    public String css() {
        return "band-" + ordinal();
    }

    public String text() {
        return this == UNKNOWN ? "–" : this == FROM_50 ? "≥ 50 %" : from + "–" + below + " %";
    }
}
