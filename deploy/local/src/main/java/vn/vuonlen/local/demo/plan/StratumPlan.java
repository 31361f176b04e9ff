package vn.vuonlen.local.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import vn.vuonlen.local.demo.SeededRandom;

/** Splits the totals of one stratum among its communes, year by year, each year consistent with the one before. */
final class StratumPlan {

    private final List<Commune> communes;
    private final boolean minority;
    private final List<List<YearlyChange>> changes = new ArrayList<>();
    private final int[] households;
    private final int[] poor;
    /** Households that escaped in an earlier year and have not relapsed, the only ones that can. */
    private final int[] mayRelapse;

    private final int[] everPoor;
    private final SeededRandom random;

    StratumPlan(Stratum stratum, List<Commune> communes, long seed) {
        this.communes = communes;
        this.minority = stratum.minority();
        this.households = new int[communes.size()];
        this.poor = new int[communes.size()];
        this.mayRelapse = new int[communes.size()];
        this.everPoor = new int[communes.size()];
        this.random = SeededRandom.of(seed, stratum.number());
        communes.forEach(commune -> changes.add(new ArrayList<>()));
    }

    List<List<YearlyChange>> split(List<YearlyChange> totals) {
        splitFirstYear(totals.getFirst());
        totals.stream().skip(1).forEach(this::splitNextYear);
        return changes;
    }

    private void splitFirstYear(YearlyChange total) {
        int[] formed = split(total.formed(), i -> commune(i).households(minority), i -> Integer.MAX_VALUE / 1000);
        int[] poorHouseholds =
                split(total.poor(), i -> formed[i] * commune(i).poverty(minority), i -> formed[i] * 93 / 100);
        System.arraycopy(formed, 0, households, 0, formed.length);
        System.arraycopy(poorHouseholds, 0, poor, 0, poorHouseholds.length);
        System.arraycopy(poorHouseholds, 0, everPoor, 0, poorHouseholds.length);
        int[] nearPoor = nearPoor(total.nearPoor());
        for (int i = 0; i < poor.length; i++) {
            changes.get(i).add(new YearlyChange(total.year(), formed[i], poor[i], 0, 0, 0, nearPoor[i], 0));
        }
    }

    private void splitNextYear(YearlyChange total) {
        int[] escaped = split(total.escaped(), i -> poor[i] * variation(), i -> (poor[i] + 1) / 2);
        int[] relapsed = split(total.relapsed(), i -> poor[i] * variation(), i -> mayRelapse[i]);
        int[] newlyPoor = split(total.newlyPoor(), i -> poor[i] * variation(), i -> (households[i] - everPoor[i]) / 3);
        for (int i = 0; i < poor.length; i++) {
            poor[i] += relapsed[i] + newlyPoor[i] - escaped[i];
            mayRelapse[i] += escaped[i] - relapsed[i];
            everPoor[i] += newlyPoor[i];
        }
        int[] nearPoor = nearPoor(total.nearPoor());
        int[] formed = split(total.formed(), i -> households[i] * variation(), i -> households[i]);
        int[] byDeprivation = split(total.byDeprivation(), i -> poor[i] * variation(), i -> poor[i] / 2);
        for (int i = 0; i < poor.length; i++) {
            households[i] += formed[i];
            changes.get(i)
                    .add(new YearlyChange(
                            total.year(),
                            formed[i],
                            poor[i],
                            escaped[i],
                            relapsed[i],
                            newlyPoor[i],
                            nearPoor[i],
                            byDeprivation[i]));
        }
    }

    private int[] nearPoor(int total) {
        return split(
                total,
                i -> (households[i] - poor[i]) * (5 + commune(i).poverty(minority)) * variation(),
                i -> (households[i] - poor[i]) * 7 / 10);
    }

    private int[] split(int total, IntToDoubleFunction weight, IntUnaryOperator cap) {
        var all = IntStream.range(0, communes.size());
        double[] weights = all.mapToDouble(weight).toArray();
        return Apportionment.split(
                total, weights, IntStream.range(0, communes.size()).map(cap).toArray());
    }

    private Commune commune(int i) {
        return communes.get(i);
    }

    private double variation() {
        return 0.75 + random.fraction() / 2;
    }
}
