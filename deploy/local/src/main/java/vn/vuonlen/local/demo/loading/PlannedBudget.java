package vn.vuonlen.local.demo.loading;

import java.util.List;
import vn.vuonlen.local.demo.plan.DemoTable;

/** A line of the budget of 2018 and where its money goes. The sums are published or close to it, the split is invented. */
record PlannedBudget(
        String programme,
        String project,
        String source,
        String capitalType,
        GoesTo goesTo,
        long million,
        String decision,
        String date) {

    enum GoesTo {
        GROUP_1,
        GROUP_2,
        POOR_DISTRICTS,
        DISTRICTS,
        COMMUNES_OF_135
    }

    static List<PlannedBudget> all() {
        return DemoTable.rows("funding-2018.csv").stream()
                .map(PlannedBudget::of)
                .toList();
    }

    private static PlannedBudget of(String[] row) {
        return new PlannedBudget(
                row[0],
                row[1].isEmpty() ? null : row[1],
                row[2],
                row[3],
                GoesTo.valueOf(row[4]),
                Long.parseLong(row[5]),
                row[6],
                row[7]);
    }

    /** What no other line says; the keys of its requests begin with it. */
    String key() {
        return "demo-2018-" + decision.substring(0, decision.indexOf('/'));
    }
}
