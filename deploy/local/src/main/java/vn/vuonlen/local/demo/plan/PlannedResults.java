package vn.vuonlen.local.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vuonlen.local.demo.SeededRandom;

/** How every household of a cell stands, year by year, while it is being drawn. */
final class PlannedResults {

    private final int size;
    private final SeededRandom dice;
    /** By year, then by household. */
    private final List<PlannedResult[]> years = new ArrayList<>();

    private int registered;

    PlannedResults(int size, SeededRandom dice) {
        this.size = size;
        this.dice = dice;
    }

    void nextYear() {
        years.add(Stream.generate(() -> PlannedResult.NOT_SURVEYED).limit(size).toArray(PlannedResult[]::new));
    }

    /** From now on these can be drawn too: who is registered during a year is first asked in the next. */
    void register(int households) {
        registered += households;
    }

    List<Integer> pick(int count, IntPredicate among) {
        int[] candidates = IntStream.range(0, registered).filter(among).toArray();
        dice.shuffle(candidates);
        return IntStream.of(candidates).limit(count).boxed().toList();
    }

    List<Integer> all(IntPredicate among) {
        return pick(size, among);
    }

    void set(List<Integer> households, PlannedResult standing) {
        households.forEach(household -> years.getLast()[household] = standing);
    }

    /** Asked, and found well above the lines. */
    void setBeyond(List<Integer> households) {
        households.forEach(household ->
                years.getLast()[household] = dice.chance(0.7) ? PlannedResult.AVERAGE : PlannedResult.WELL_OFF);
    }

    PlannedResult now(int household) {
        return years.getLast()[household];
    }

    PlannedResult before(int household) {
        return years.get(years.size() - 2)[household];
    }

    boolean free(int household) {
        return !now(household).surveyed();
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
