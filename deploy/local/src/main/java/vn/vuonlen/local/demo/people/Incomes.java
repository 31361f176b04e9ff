package vn.vuonlen.local.demo.people;

import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.plan.PlannedResult;

/**
 * Draws the income for a planned result, between the lines of Decision 59/2015, and the proxy score B1 that estimates
 * it. Lines are per person and month in thousand đồng; an income on a line belongs to the poorer side.
 */
enum Incomes {
    RURAL(700, 1_000, 1_500, 120, 150),
    URBAN(900, 1_300, 1_950, 140, 175);

    private final int poor;
    private final int nearPoor;
    private final int average;
    private final int poorScore;
    private final int nearPoorScore;

    Incomes(int poor, int nearPoor, int average, int poorScore, int nearPoorScore) {
        this.poor = poor;
        this.nearPoor = nearPoor;
        this.average = average;
        this.poorScore = poorScore;
        this.nearPoorScore = nearPoorScore;
    }

    static Incomes of(boolean urban) {
        return urban ? URBAN : RURAL;
    }

    int thousands(PlannedResult result, SeededRandom random) {
        return switch (result) {
            case POOR_BY_INCOME -> poor - (int) ((poor - 180) * random.fraction() * random.fraction());
            case POOR_BY_DEPRIVATION, NEAR_POOR -> random.between(poor + 1, nearPoor);
            case AVERAGE -> random.between(nearPoor + 1, average);
            case WELL_OFF -> random.between(average + 1, average * 2);
            case NOT_SURVEYED -> throw new IllegalArgumentException("not surveyed");
        };
    }

    /** Rises with income and passes its cut-offs exactly where income passes the lines. */
    int score(int thousands) {
        if (thousands <= poor) {
            return poorScore * thousands / poor;
        }
        if (thousands <= nearPoor) {
            return poorScore + 1 + (nearPoorScore - poorScore - 1) * (thousands - poor) / (nearPoor - poor);
        }
        return nearPoorScore + 1 + (thousands - nearPoor) / 25;
    }
}
