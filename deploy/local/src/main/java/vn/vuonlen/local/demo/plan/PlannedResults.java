package vn.vuonlen.local.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vuonlen.local.demo.SeededRandom;

/** The planned results of every household of a stratum, year by year, while they are being drawn. */
final class PlannedResults {

    private final int size;
    private final SeededRandom random;
    /** By year, then by household. */
    private final List<PlannedResult[]> years = new ArrayList<>();

    private int registered;

    PlannedResults(int size, SeededRandom random) {
        this.size = size;
        this.random = random;
    }

    void nextYear() {
        years.add(Stream.generate(() -> PlannedResult.NOT_SURVEYED).limit(size).toArray(PlannedResult[]::new));
    }

    /** Makes more households available to draw from: those registered during a year are first surveyed in the next. */
    void register(int households) {
        registered += households;
    }

    List<Integer> pick(int count, IntPredicate eligible) {
        int[] candidates = IntStream.range(0, registered).filter(eligible).toArray();
        random.shuffle(candidates);
        return IntStream.of(candidates).limit(count).boxed().toList();
    }

    List<Integer> all(IntPredicate eligible) {
        return pick(size, eligible);
    }

    void set(List<Integer> households, PlannedResult result) {
        households.forEach(household -> years.getLast()[household] = result);
    }

    /** Surveyed with an income above the poverty and near-poverty lines. */
    void setAboveLines(List<Integer> households) {
        households.forEach(household ->
                years.getLast()[household] = random.chance(0.7) ? PlannedResult.AVERAGE : PlannedResult.WELL_OFF);
    }

    PlannedResult current(int household) {
        return years.getLast()[household];
    }

    PlannedResult previous(int household) {
        return years.get(years.size() - 2)[household];
    }

    boolean unassigned(int household) {
        return !current(household).surveyed();
    }

    boolean everPoorBefore(int household) {
        return years.subList(0, years.size() - 1).stream()
                .map(year -> year[household])
                .anyMatch(PlannedResult::poor);
    }

    List<PlannedResult> of(int household) {
        return years.stream().map(year -> year[household]).toList();
    }
}
