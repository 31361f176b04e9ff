package vn.vuonlen.reporting.poverty;

import vn.vuonlen.reporting.attacker.PublicRow;

/** How many of the counts that might be public are: to withhold everything would be safe as well. */
final class ShownFigures {

    private long shown;
    private long all;

    void count(PublicRow row) {
        shown += (row.minorityPoor() == null ? 0 : 1) + (row.incomePoor() == null ? 0 : 1);
        all += 2;
    }

    long percent() {
        return 100 * shown / all;
    }

    @Override
    public String toString() {
        return shown + " of " + all + " figures shown";
    }
}
