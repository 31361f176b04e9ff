package vn.vuonlen.household.classification;

import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Route;

/**
 * The decrees written a second time, from their text and not from the JSON documents, to compare the evaluator with.
 */
final class Decrees {

    private static final Classification POOR_TOGETHER =
            new Classification(PovertyClass.POOR, Route.INCOME_AND_DEPRIVATION);
    private static final Classification NEAR = new Classification(PovertyClass.NEAR_POOR, null);
    private static final Classification AVERAGE = new Classification(PovertyClass.AVERAGE, null);
    private static final Classification NONE = new Classification(PovertyClass.NONE, null);

    private Decrees() {}

    /** Quyết định 59/2015/QĐ-TTg, Điều 2. */
    static Classification decision59(boolean urban, long thousands, int deprived) {
        long poverty = urban ? 900 : 700;
        long minimum = urban ? 1_300 : 1_000;
        long average = urban ? 1_950 : 1_500;
        if (thousands <= poverty) {
            return new Classification(PovertyClass.POOR, Route.INCOME);
        }
        if (thousands <= minimum) {
            return deprived >= 3 ? new Classification(PovertyClass.POOR, Route.DEPRIVATION) : NEAR;
        }
        return thousands <= average ? AVERAGE : NONE;
    }

    /** Nghị định 07/2021/NĐ-CP, Điều 3. */
    static Classification decree07(boolean urban, long thousands, int deprived) {
        if (thousands <= (urban ? 2_000 : 1_500)) {
            return deprived >= 3 ? POOR_TOGETHER : NEAR;
        }
        return thousands <= (urban ? 3_000 : 2_250) ? AVERAGE : NONE;
    }

    /** Nghị định 351/2025/NĐ-CP; the average level is not published in our sources. */
    static Classification decree351(boolean urban, long thousands, int deprived) {
        if (thousands <= (urban ? 2_800 : 2_200)) {
            return deprived >= 3 ? POOR_TOGETHER : NEAR;
        }
        return NONE;
    }

    /** Quyết định 59/2015/QĐ-TTg in the points of form B; with the cut-offs that are published in our sources. */
    static Classification decision59ByScores(boolean urban, int b1, int b2) {
        if (b1 <= (urban ? 140 : 120)) {
            return new Classification(PovertyClass.POOR, Route.INCOME);
        }
        if (b1 <= (urban ? 175 : 150)) {
            return b2 >= 30 ? new Classification(PovertyClass.POOR, Route.DEPRIVATION) : NEAR;
        }
        return NONE;
    }

    /** Nghị định 07/2021/NĐ-CP in the points of form B: A ≤ 140 (rural) or 175 (urban), poor from B = 30 on. */
    static Classification decree07ByScores(boolean urban, int b1, int b2) {
        if (b1 <= (urban ? 175 : 140)) {
            return b2 >= 30 ? POOR_TOGETHER : NEAR;
        }
        return NONE;
    }
}
