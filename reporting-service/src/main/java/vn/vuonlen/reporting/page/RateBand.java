package vn.vuonlen.reporting.page;

import java.math.BigDecimal;

/** The shades of the map: bands of a rate in percent, from the lower bound to below the upper. */
enum RateBand {
    UNKNOWN("band-0", null, null),
    BELOW_10("band-1", 0, 10),
    FROM_10("band-2", 10, 20),
    FROM_20("band-3", 20, 30),
    FROM_30("band-4", 30, 40),
    FROM_40("band-5", 40, 50),
    FROM_50("band-6", 50, 100);

    private final String css;
    private final Integer from;
    private final Integer below;

    RateBand(String css, Integer from, Integer below) {
        this.css = css;
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
        return css;
    }

    public String text() {
        return this == UNKNOWN ? "–" : this == FROM_50 ? "≥ 50 %" : from + "–" + below + " %";
    }
}
