package vn.vuonlen.local.demo.plan;

/** What the published totals tell apart; each has its own line of totals a year. */
public enum Group {
    POOR_DISTRICTS_MINORITY,
    POOR_DISTRICTS_KINH,
    OTHER_MINORITY,
    OTHER_KINH;

    static Group of(Commune commune, boolean minority) {
        if (commune.inPoorDistrict()) {
            return minority ? POOR_DISTRICTS_MINORITY : POOR_DISTRICTS_KINH;
        }
        return minority ? OTHER_MINORITY : OTHER_KINH;
    }

    boolean minority() {
        return this == POOR_DISTRICTS_MINORITY || this == OTHER_MINORITY;
    }
}
