package vn.vuonlen.reporting.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.reporting.attacker.LinearAttacker;
import vn.vuonlen.reporting.attacker.LinearAttacker.Leak;
import vn.vuonlen.reporting.attacker.LinearAttacker.State;
import vn.vuonlen.reporting.attacker.PublicRow;
import vn.vuonlen.reporting.attacker.SeededProvince;
import vn.vuonlen.reporting.attacker.SeededProvince.Counts;
import vn.vuonlen.reporting.attacker.SeededProvince.Unit;
import vn.vuonlen.reporting.attacker.SeededRestatements;

/**
 * The public has the answers of before and after each restatement of a seeded province's year, and knows which communes
 * were restated. What it knows of the restated households is nothing, or all.
 */
@Tag("attack-suppression")
class RestatementAttackTest {

    private static final int TEN = 10;

    @Test
    void theAnswersOfBeforeAndAfterConfineNoWithheldCountBelowTheThreshold() throws SQLException {
        attack(AttackSize.of(10, 2_000), SeededProvince::new, 35);
    }

    /** In some states it has, and in others it has not. */
    @Test
    void norDoesWhatAWholeProvinceHasNoneOfOrAll() throws SQLException {
        attack(AttackSize.of(20, 2_000), SeededProvince::uniform, 35);
    }

    private static void attack(int provinces, LongFunction<SeededProvince> seeded, int percentShown)
            throws SQLException {
        var leaks = new ArrayList<String>();
        var decided = new ShownFigures();
        var restated = new ShownFigures();
        for (long seed = 1; seed <= provinces; seed++) {
            var reader = new Reader(seeded.apply(seed), seed, false);
            for (int state = 0; state < reader.year.states(); state++) {
                reader.ofDistricts(state).forEach(state == 0 ? decided::count : restated::count);
            }
            for (int state = 1; state < reader.year.states(); state++) {
                addAll(leaks, seed, "a stranger", reader.asStranger(state));
                addAll(leaks, seed, "a neighbour", reader.asNeighbour(state));
            }
        }

        System.out.println(provinces + " restated years, as decided " + decided + ", as restated " + restated
                + ", leaks: " + leaks.size());
        assertEquals(List.of(), leaks);
        assertTrue(restated.percent() >= percentShown, restated::toString);
    }

    @Test
    void suppressedEachByItselfTheStatesGiveWithheldCountsAway() throws SQLException {
        int strangers = 0;
        int neighbours = 0;
        for (long seed = 1; seed <= 15; seed++) {
            var reader = new Reader(new SeededProvince(seed), seed, true);
            for (int state = 1; state < reader.year.states(); state++) {
                strangers += reader.asStranger(state).isEmpty() ? 0 : 1;
                neighbours += reader.asNeighbour(state).isEmpty() ? 0 : 1;
            }
        }

        System.out.println(
                "Restatements that give counts away to strangers: " + strangers + ", to neighbours: " + neighbours);
        assertTrue(strangers >= 5, "to strangers: " + strangers);
        assertTrue(neighbours >= 3, "to neighbours: " + neighbours);
    }

    private static void addAll(List<String> leaks, long seed, String reader, List<Leak> found) {
        found.forEach(leak -> leaks.add("seed " + seed + ", " + reader + ": " + leak));
    }

    /** All answers about the states of a year. */
    private static final class Reader {
        private final SeededProvince province;
        private final SeededRestatements year;
        private final List<Set<PublicRow>> answers = new ArrayList<>();

        /** @param eachByItself whether each state is published as if it were the only one */
        Reader(SeededProvince province, long seed, boolean eachByItself) throws SQLException {
            this.province = province;
            year = new SeededRestatements(province, seed);
            var served = new ServedProvince(province, Optional.of(year), eachByItself);
            for (int state = 0; state < year.states(); state++) {
                answers.add(new PublicAnswers(served, province).of(year.year, Optional.of(year.knownUntil(state))));
            }
        }

        Collection<PublicRow> ofDistricts(int state) {
            return answers.get(state).stream().filter(this::isOfDistricts).toList();
        }

        private boolean isOfDistricts(PublicRow row) {
            return province.isOfDistricts(row.year(), row.parts());
        }

        /** Knows nothing of the restated households but where they are. */
        List<Leak> asStranger(int newest) {
            var states = new ArrayList<State>();
            for (int state = 0; state <= newest; state++) {
                var rows = answers.get(state);
                states.add(new State(
                        rows, PublicAnswers.communes(rows).get(year.year), year.restated(state), ofProvince(state)));
            }
            return attack(states, newest);
        }

        /** Knows all about the restated households, and computes what is shown of the others. */
        List<Leak> asNeighbour(int newest) {
            var states = new ArrayList<State>();
            for (int state = 0; state <= newest; state++) {
                var restated = year.restatedHouseholds(newest, state).entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().code(), Map.Entry::getValue));
                var rows = answers.get(state).stream()
                        .map(row -> row.without(row.parts().stream()
                                .map(commune -> restated.getOrDefault(commune, Counts.NOTHING))
                                .reduce(Counts.NOTHING, Counts::plus)))
                        .collect(Collectors.toSet());
                states.add(new State(rows, neverRestated(newest), Set.of(), ofProvince(state)));
            }
            return attack(states, newest);
        }

        private List<Leak> attack(List<State> states, int newest) {
            return new LinearAttacker(TEN, this::isOfDistricts).attack(states, neverRestated(newest));
        }

        private PublicRow ofProvince(int state) {
            return PublicRow.ofProvince(year.year, year.counts(state).values());
        }

        private Map<String, PublicRow> neverRestated(int newest) {
            var communes = new HashMap<String, PublicRow>();
            year.neverRestated(newest).forEach((commune, counts) -> communes.put(commune.code(), row(commune, counts)));
            return communes;
        }

        private PublicRow row(Unit commune, Counts counts) {
            return new PublicRow(
                    year.year, Set.of(commune.code()), counts.households(), counts.poor(), null, null, null, null);
        }
    }
}
