package vn.vuonlen.local.demo.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The totals that the province must show, by group and year. The published ones are kept; the rest is invented. */
public record ProvinceTotals(Map<Stratum, List<YearlyChange>> byGroup) {

    public ProvinceTotals {
        byGroup = new EnumMap<>(byGroup);
        byGroup.values().forEach(ProvinceTotals::requireBalanced);
    }

    public static ProvinceTotals published() {
        Map<Stratum, List<YearlyChange>> groups = new EnumMap<>(Stratum.class);
        for (String[] row : DemoTable.rows("totals.csv")) {
            groups.computeIfAbsent(Stratum.valueOf(row[0]), group -> new ArrayList<>())
                    .add(change(row));
        }
        return new ProvinceTotals(groups);
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
