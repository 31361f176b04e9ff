package vn.vuonlen.local.demo.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vuonlen.local.demo.SeededRandom;

/** Draws, for every household of a cell, how it stands each year, so that the cell's numbers hold exactly. */
final class HistoryGenerator {

    private final CommuneStratum cell;
    private final PlannedResults standings;

    HistoryGenerator(CommuneStratum cell, long seed) {
        this.cell = cell;
        this.standings = new PlannedResults(cell.households(), SeededRandom.of(seed, cell.firstNumber(), 1));
    }

    Stream<History> histories() {
        begin(cell.changes().getFirst());
        cell.changes().stream().skip(1).forEach(this::follow);
        return IntStream.range(0, cell.households()).mapToObj(this::history);
    }

    private void begin(YearlyChange change) {
        standings.register(change.formed());
        standings.nextYear();
        standings.set(standings.pick(change.poor(), h -> true), PlannedResult.POOR_BY_INCOME);
        standings.set(standings.pick(change.nearPoor(), standings::free), PlannedResult.NEAR_POOR);
    }

    private void follow(YearlyChange change) {
        standings.nextYear();
        var escaped = standings.pick(change.escaped(), this::wasPoor);
        var gone = Set.copyOf(escaped);
        standings.set(standings.all(h -> wasPoor(h) && !gone.contains(h)), PlannedResult.POOR_BY_INCOME);
        standings.set(
                standings.pick(change.relapsed(), h -> !wasPoor(h) && standings.everPoorBefore(h)),
                PlannedResult.POOR_BY_INCOME);
        standings.set(newlyPoor(change.newlyPoor()), PlannedResult.POOR_BY_INCOME);
        standings.set(nearPoor(change, escaped), PlannedResult.NEAR_POOR);
        standings.setBeyond(standings.all(h -> standings.before(h).listed() && standings.free(h)));
        standings.setBeyond(standings.pick(change.newlyPoor() / 5, standings::free));
        standings.set(
                standings.pick(change.byDeprivation(), h -> standings.now(h).poor()),
                PlannedResult.POOR_BY_DEPRIVATION);
        standings.register(change.formed());
    }

    /** Half of them, where there are so many, were near-poor the year before. */
    private List<Integer> newlyPoor(int count) {
        var fell = standings.pick(count / 2, h -> wasNearPoor(h) && !standings.everPoorBefore(h));
        var gone = Set.copyOf(fell);
        var others = standings.pick(
                count - fell.size(), h -> standings.free(h) && !standings.everPoorBefore(h) && !gone.contains(h));
        return Stream.concat(fell.stream(), others.stream()).toList();
    }

    /** Most who escape stay close to the line, most near-poor stay so, some apply; the rest fills up as it must. */
    private List<Integer> nearPoor(YearlyChange change, List<Integer> escaped) {
        var close = escaped.subList(0, escaped.size() * 3 / 5);
        var stayed = standings.pick(change.nearPoor(), h -> wasNearPoor(h) && standings.free(h));
        var most = stayed.subList(0, stayed.size() * 3 / 4);
        var applied =
                standings.pick(change.nearPoor(), h -> !standings.before(h).listed() && standings.free(h));
        return Stream.of(close, most, applied, stayed, escaped)
                .flatMap(List::stream)
                .distinct()
                .limit(change.nearPoor())
                .toList();
    }

    private boolean wasPoor(int household) {
        return standings.before(household).poor();
    }

    private boolean wasNearPoor(int household) {
        return standings.before(household) == PlannedResult.NEAR_POOR;
    }

    private History history(int household) {
        return new History(cell.firstNumber() + household, cell, formedIn(household), standings.of(household));
    }

    private int formedIn(int household) {
        int until = 0;
        for (YearlyChange change : cell.changes()) {
            until += change.formed();
            if (household < until) {
                return change.year();
            }
        }
        throw new IllegalArgumentException("no such household: " + household);
    }
}
