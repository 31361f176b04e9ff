package vn.vuonlen.local.demo.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vuonlen.local.demo.SeededRandom;

/** Draws a result for every household of a stratum and every year, so that the numbers of the stratum hold exactly. */
final class HistoryGenerator {

    private final CommuneStratum stratum;
    private final PlannedResults results;

    HistoryGenerator(CommuneStratum stratum, long seed) {
        this.stratum = stratum;
        this.results = new PlannedResults(stratum.households(), SeededRandom.of(seed, stratum.firstNumber(), 1));
    }

    Stream<History> histories() {
        drawFirstYear(stratum.changes().getFirst());
        stratum.changes().stream().skip(1).forEach(this::drawNextYear);
        return IntStream.range(0, stratum.households()).mapToObj(this::history);
    }

    private void drawFirstYear(YearlyChange change) {
        results.register(change.formed());
        results.nextYear();
        results.set(results.pick(change.poor(), h -> true), PlannedResult.POOR_BY_INCOME);
        results.set(results.pick(change.nearPoor(), results::unassigned), PlannedResult.NEAR_POOR);
    }

    private void drawNextYear(YearlyChange change) {
        results.nextYear();
        var escaped = results.pick(change.escaped(), this::wasPoor);
        var noLongerPoor = Set.copyOf(escaped);
        results.set(results.all(h -> wasPoor(h) && !noLongerPoor.contains(h)), PlannedResult.POOR_BY_INCOME);
        results.set(
                results.pick(change.relapsed(), h -> !wasPoor(h) && results.everPoorBefore(h)),
                PlannedResult.POOR_BY_INCOME);
        results.set(newlyPoor(change.newlyPoor()), PlannedResult.POOR_BY_INCOME);
        results.set(nearPoor(change, escaped), PlannedResult.NEAR_POOR);
        results.setAboveLines(results.all(h -> results.previous(h).listed() && results.unassigned(h)));
        results.setAboveLines(results.pick(change.newlyPoor() / 5, results::unassigned));
        results.set(
                results.pick(change.byDeprivation(), h -> results.current(h).poor()),
                PlannedResult.POOR_BY_DEPRIVATION);
        results.register(change.formed());
    }

    /** Half of them, if there are enough, were near-poor the year before. */
    private List<Integer> newlyPoor(int count) {
        var fromNearPoor = results.pick(count / 2, h -> wasNearPoor(h) && !results.everPoorBefore(h));
        var drawn = Set.copyOf(fromNearPoor);
        var others = results.pick(
                count - fromNearPoor.size(),
                h -> results.unassigned(h) && !results.everPoorBefore(h) && !drawn.contains(h));
        return Stream.concat(fromNearPoor.stream(), others.stream()).toList();
    }

    /** Most who escape become near-poor, most near-poor stay so, some apply; the rest make up the number. */
    private List<Integer> nearPoor(YearlyChange change, List<Integer> escaped) {
        var justEscaped = escaped.subList(0, escaped.size() * 3 / 5);
        var stayed = results.pick(change.nearPoor(), h -> wasNearPoor(h) && results.unassigned(h));
        var mostStayed = stayed.subList(0, stayed.size() * 3 / 4);
        var applied = results.pick(change.nearPoor(), h -> !results.previous(h).listed() && results.unassigned(h));
        return Stream.of(justEscaped, mostStayed, applied, stayed, escaped)
                .flatMap(List::stream)
                .distinct()
                .limit(change.nearPoor())
                .toList();
    }

    private boolean wasPoor(int household) {
        return results.previous(household).poor();
    }

    private boolean wasNearPoor(int household) {
        return results.previous(household) == PlannedResult.NEAR_POOR;
    }

    private History history(int household) {
        return new History(stratum.firstNumber() + household, stratum, formedIn(household), results.of(household));
    }

    private int formedIn(int household) {
        int registered = 0;
        for (YearlyChange change : stratum.changes()) {
            registered += change.formed();
            if (household < registered) {
                return change.year();
            }
        }
        throw new IllegalArgumentException("no such household: " + household);
    }
}
