package vn.vuonlen.local.demo.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The totals of the demo by stratum and year. They add up to the published ones and are otherwise invented. */
public record ProvinceTotals(Map<Stratum, List<YearlyChange>> byStratum) {

    public ProvinceTotals {
        byStratum = new EnumMap<>(byStratum);
        byStratum.values().forEach(ProvinceTotals::requireBalanced);
    }

    public static ProvinceTotals published() {
        Map<Stratum, List<YearlyChange>> strata = new EnumMap<>(Stratum.class);
        for (String[] row : DemoTable.rows("totals.csv")) {
            strata.computeIfAbsent(Stratum.valueOf(row[0]), stratum -> new ArrayList<>())
                    .add(change(row));
        }
        return new ProvinceTotals(strata);
    }

    private static YearlyChange change(String[] row) {
        int[] n = new int[row.length];
        for (int i = 1; i < row.length; i++) {
            n[i] = Integer.parseInt(row[i]);
        }
        return new YearlyChange(n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }

    private static void requireBalanced(List<YearlyChange> years) {
        for (int i = 1; i < years.size(); i++) {
            if (!years.get(i).follows(years.get(i - 1))) {
                throw new IllegalArgumentException("the poor do not balance: " + years.get(i));
            }
        }
    }
}
