package vn.vuonlen.local.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vuonlen.local.demo.Dice;

/** Draws, for every household of a cell, how it stands each year, so that the cell's numbers hold exactly. */
final class Unfolding {

    private final Cell cell;
    private final Dice dice;
    private final int size;
    /** By year, then by household; a new row starts as NOT_SURVEYED. */
    private final List<Standing[]> years = new ArrayList<>();

    private int registered;

    Unfolding(Cell cell, long seed) {
        this.cell = cell;
        this.dice = Dice.of(seed, cell.firstNumber(), 1);
        this.size = cell.households();
    }

    Stream<History> histories() {
        cell.changes().forEach(change -> {
            if (years.isEmpty()) {
                begin(change);
            } else {
                follow(change);
            }
            registered += change.formed();
        });
        return IntStream.range(0, size).mapToObj(this::history);
    }

    private void begin(Change change) {
        registered = change.formed();
        nextYear();
        set(pick(change.poor(), h -> true), Standing.POOR_BY_INCOME);
        set(pick(change.nearPoor(), h -> !now(h).poor()), Standing.NEAR_POOR);
        registered = 0;
    }

    private void follow(Change change) {
        nextYear();
        var escaped = pick(change.escaped(), h -> before(h).poor());
        var gone = Set.copyOf(escaped);
        set(pick(size, h -> before(h).poor() && !gone.contains(h)), Standing.POOR_BY_INCOME);
        set(pick(change.relapsed(), h -> !before(h).poor() && everPoor(h)), Standing.POOR_BY_INCOME);
        set(newlyPoor(change.newlyPoor()), Standing.POOR_BY_INCOME);
        set(nearPoor(change, escaped), Standing.NEAR_POOR);
        set(pick(size, h -> before(h).listed() && !now(h).surveyed()), null);
        set(pick(change.newlyPoor() / 5, h -> !now(h).surveyed()), null);
        set(pick(change.byDeprivation(), h -> now(h).poor()), Standing.POOR_BY_DEPRIVATION);
    }

    /** Half of them, where there are so many, were near-poor the year before. */
    private List<Integer> newlyPoor(int count) {
        var fell = pick(count / 2, h -> before(h) == Standing.NEAR_POOR && !everPoor(h));
        var gone = Set.copyOf(fell);
        var others = pick(count - fell.size(), h -> free(h) && !everPoor(h) && !gone.contains(h));
        return Stream.concat(fell.stream(), others.stream()).toList();
    }

    /** Most who escape stay close to the line, most near-poor stay so, some apply; the rest fills up as it must. */
    private List<Integer> nearPoor(Change change, List<Integer> escaped) {
        var ofPoor = escaped.subList(0, escaped.size() * 3 / 5);
        var stayed = pick(change.nearPoor(), h -> before(h) == Standing.NEAR_POOR && free(h));
        var most = stayed.subList(0, stayed.size() * 3 / 4);
        var applied = pick(change.nearPoor(), h -> !before(h).listed() && free(h));
        return Stream.of(ofPoor, most, applied, stayed, escaped)
                .flatMap(List::stream)
                .distinct()
                .limit(change.nearPoor())
                .toList();
    }

    private boolean free(int household) {
        return !now(household).surveyed();
    }

    private boolean everPoor(int household) {
        return years.subList(0, years.size() - 1).stream()
                .map(year -> year[household])
                .anyMatch(Standing::poor);
    }

    private List<Integer> pick(int count, IntPredicate among) {
        int[] candidates = IntStream.range(0, registered).filter(among).toArray();
        dice.shuffle(candidates);
        return IntStream.of(candidates).limit(count).boxed().toList();
    }

    private void set(List<Integer> households, Standing standing) {
        for (int household : households) {
            years.getLast()[household] = standing != null ? standing : beyond();
        }
    }

    private Standing beyond() {
        return dice.chance(0.7) ? Standing.AVERAGE : Standing.WELL_OFF;
    }

    private void nextYear() {
        years.add(Stream.generate(() -> Standing.NOT_SURVEYED).limit(size).toArray(Standing[]::new));
    }

    private Standing now(int household) {
        return years.getLast()[household];
    }

    private Standing before(int household) {
        return years.get(years.size() - 2)[household];
    }

    private History history(int household) {
        return new History(
                cell.firstNumber() + household,
                cell,
                formedIn(household),
                years.stream().map(year -> year[household]).toList());
    }

    private int formedIn(int household) {
        int until = 0;
        for (Change change : cell.changes()) {
            until += change.formed();
            if (household < until) {
                return change.year();
            }
        }
        throw new IllegalArgumentException("no such household: " + household);
    }
}
