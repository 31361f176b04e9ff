package vn.vuonlen.local.demo.plan;

/** A part of the province for which totals are given: poor districts or others, ethnic minorities or Kinh. */
public enum Stratum {
    POOR_DISTRICTS_MINORITY(0),
    POOR_DISTRICTS_KINH(1),
    OTHER_MINORITY(2),
    OTHER_KINH(3);

    private final int number;

    Stratum(int number) {
        this.number = number;
    }

    /** Part of the seed, so it must not change: it would change every household. */
    int number() {
        return number;
    }

    static Stratum of(Commune commune, boolean minority) {
        if (commune.inPoorDistrict()) {
            return minority ? POOR_DISTRICTS_MINORITY : POOR_DISTRICTS_KINH;
        }
        return minority ? OTHER_MINORITY : OTHER_KINH;
    }

    boolean minority() {
        return this == POOR_DISTRICTS_MINORITY || this == OTHER_MINORITY;
    }
}
