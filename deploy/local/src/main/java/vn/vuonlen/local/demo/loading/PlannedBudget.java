package vn.vuonlen.local.demo.loading;

import java.util.List;
import vn.vuonlen.local.demo.plan.DemoTable;

/** A budget line of 2018 and its recipients. The sums are published ones or close to them, the split is invented. */
record PlannedBudget(
        String programme,
        String project,
        String source,
        String capitalType,
        RecipientGroup recipients,
        long million,
        String decision,
        String date) {

    enum RecipientGroup {
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
                RecipientGroup.valueOf(row[4]),
                Long.parseLong(row[5]),
                row[6],
                row[7]);
    }

    /** Unique among the lines; the idempotency keys of its requests begin with it. */
    String key() {
        return "demo-2018-" + decision.substring(0, decision.indexOf('/'));
    }
}
