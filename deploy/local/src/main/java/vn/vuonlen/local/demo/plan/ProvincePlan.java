package vn.vuonlen.local.demo.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The province in whole numbers: one cell for each commune's minority households and one for its Kinh ones. */
public record ProvincePlan(long seed, List<CommuneStratum> cells) {

    /** The year whose results are told as prior ones, and the years that are reviewed. */
    public static final int PRIOR_YEAR = 2016;

    public static final List<Integer> REVIEWED = List.of(2017, 2018, 2019);

    public ProvincePlan {
        cells = List.copyOf(cells);
    }

    public static ProvincePlan of(long seed, List<Commune> communes, ProvinceTotals totals) {
        Map<Stratum, Iterator<List<YearlyChange>>> byGroup = new EnumMap<>(Stratum.class);
        for (Stratum group : Stratum.values()) {
            var members = communes.stream()
                    .filter(c -> Stratum.of(c, group.minority()) == group)
                    .toList();
            var plan = new StratumPlan(group, members, seed);
            byGroup.put(group, plan.unfold(totals.byGroup().get(group)).iterator());
        }
        return new ProvincePlan(seed, inOrder(communes, byGroup));
    }

    private static List<CommuneStratum> inOrder(
            List<Commune> communes, Map<Stratum, Iterator<List<YearlyChange>>> byGroup) {
        List<CommuneStratum> cells = new ArrayList<>();
        int next = 0;
        for (Commune commune : communes) {
            for (boolean minority : new boolean[] {true, false}) {
                var changes = byGroup.get(Stratum.of(commune, minority)).next();
                var cell = new CommuneStratum(commune, minority, next, changes);
                cells.add(cell);
                next += cell.households();
            }
        }
        return cells;
    }

    public int households() {
        return cells.stream().mapToInt(CommuneStratum::households).sum();
    }

    /** Every household's history, one cell at a time, so that the province is never held whole. */
    public Stream<History> histories() {
        return cells.stream().flatMap(cell -> new HistoryGenerator(cell, seed).histories());
    }

    /** How many rows the surveys of a year have. */
    public long surveyed(int year) {
        return histories().filter(history -> history.in(year).surveyed()).count();
    }

    static int index(int year) {
        return Arrays.asList(PRIOR_YEAR, 2017, 2018, 2019).indexOf(year);
    }
}
