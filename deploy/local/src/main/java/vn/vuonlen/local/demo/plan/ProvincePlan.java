package vn.vuonlen.local.demo.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The province in whole numbers, with two strata in each commune: its minority households and its Kinh ones. */
public record ProvincePlan(long seed, List<CommuneStratum> strata) {

    /** The year whose results are imported as prior results; the reviewed years follow it. */
    public static final int PRIOR_YEAR = 2016;

    public static final List<Integer> REVIEWED = List.of(2017, 2018, 2019);

    public ProvincePlan {
        strata = List.copyOf(strata);
    }

    public static ProvincePlan of(long seed, List<Commune> communes, ProvinceTotals totals) {
        Map<Stratum, Iterator<List<YearlyChange>>> byStratum = new EnumMap<>(Stratum.class);
        for (Stratum stratum : Stratum.values()) {
            var members = communes.stream()
                    .filter(c -> Stratum.of(c, stratum.minority()) == stratum)
                    .toList();
            var plan = new StratumPlan(stratum, members, seed);
            byStratum.put(stratum, plan.split(totals.byStratum().get(stratum)).iterator());
        }
        return new ProvincePlan(seed, inOrder(communes, byStratum));
    }

    private static List<CommuneStratum> inOrder(
            List<Commune> communes, Map<Stratum, Iterator<List<YearlyChange>>> byStratum) {
        List<CommuneStratum> strata = new ArrayList<>();
        int next = 0;
        for (Commune commune : communes) {
            for (boolean minority : new boolean[] {true, false}) {
                var changes = byStratum.get(Stratum.of(commune, minority)).next();
                var stratum = new CommuneStratum(commune, minority, next, changes);
                strata.add(stratum);
                next += stratum.households();
            }
        }
        return strata;
    }

    public int households() {
        return strata.stream().mapToInt(CommuneStratum::households).sum();
    }

    /** The history of every household, generated stratum by stratum, so that memory never holds the whole province. */
    public Stream<History> histories() {
        return strata.stream().flatMap(stratum -> new HistoryGenerator(stratum, seed).histories());
    }

    /** How many rows the surveys of a year have. */
    public long surveyed(int year) {
        return histories().filter(history -> history.in(year).surveyed()).count();
    }

    static int index(int year) {
        return Arrays.asList(PRIOR_YEAR, 2017, 2018, 2019).indexOf(year);
    }
}
