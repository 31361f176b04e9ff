package vn.vuonlen.reporting.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.reporting.attacker.LinearAttacker;
import vn.vuonlen.reporting.attacker.LinearAttacker.Leak;
import vn.vuonlen.reporting.attacker.LinearAttacker.Relation;
import vn.vuonlen.reporting.attacker.LinearAttacker.State;
import vn.vuonlen.reporting.attacker.PublicRow;
import vn.vuonlen.reporting.attacker.SeededProvince;
import vn.vuonlen.reporting.attacker.SeededProvince.Counts;
import vn.vuonlen.reporting.attacker.SeededProvince.Unit;

/**
 * The public reads every answer of the reports about seeded years, as decided and as restated, both classes and all codes,
 * and knows what answers have to do with each other. What it knows of the restated households is nothing, or all.
 */
@Tag("attack-suppression")
class AnswersAttackTest {

    private static final int TEN = 10;

    @ParameterizedTest
    @EnumSource(names = {"CAUSE", "DEPRIVATION", "ROUTE"})
    void noAnswerConfinesAWithheldOneBelowTheThreshold(Characteristic of) throws SQLException {
        attack(of, AttackSize.of(5, 1_000), SeededProvince::new, 10);
    }

    /** All were asked, nobody is poor by one of the routes: in some states, and in others not. */
    @ParameterizedTest
    @EnumSource(names = {"CAUSE", "DEPRIVATION", "ROUTE"})
    void norDoesWhatAWholeProvinceHasNoneOfOrAll(Characteristic of) throws SQLException {
        attack(of, AttackSize.of(10, 1_000), SeededProvince::uniform, 10);
    }

    private static void attack(Characteristic of, int provinces, LongFunction<SeededProvince> seeded, int percentShown)
            throws SQLException {
        var leaks = new ArrayList<String>();
        long shown = 0;
        long all = 0;
        for (long seed = 1; seed <= provinces; seed++) {
            var reader = new Reader(ServedAnswers.of(of, seeded.apply(seed), seed));
            for (int state = 0; state < reader.states(); state++) {
                addAll(leaks, seed, "a stranger", reader.asStranger(state));
                addAll(leaks, seed, "a neighbour", reader.asNeighbour(state));
                for (PublicRow row : reader.ofDistricts(state)) {
                    all += row.answers().size();
                    shown += row.answers().values().stream()
                            .filter(Objects::nonNull)
                            .count();
                }
            }
        }

        System.out.println(provinces + " restated years, " + of + ": " + shown + " of " + all
                + " figures shown, leaks: " + leaks.size());
        assertEquals(List.of(), leaks);
        assertTrue(100 * shown / all >= percentShown, shown + " of " + all);
    }

    private static void addAll(List<String> leaks, long seed, String reader, List<Leak> found) {
        found.forEach(leak -> leaks.add("seed " + seed + ", " + reader + ": " + leak));
    }

    /** No more gave an answer than were asked; who was asked for causes named one; every poor household has one route. */
    private static List<Relation> relations(Characteristic of) {
        return switch (of) {
            case CAUSE ->
                ofClasses(p -> Stream.of(
                        new Relation(Map.of(p + "CAUSE asked", 1, p + "CAUSE NO_LAND", -1), 0),
                        new Relation(Map.of(p + "CAUSE asked", 1, p + "CAUSE NO_CAPITAL", -1), 0),
                        new Relation(
                                Map.of(p + "CAUSE asked", -1, p + "CAUSE NO_LAND", 1, p + "CAUSE NO_CAPITAL", 1), 0)));
            case DEPRIVATION ->
                ofClasses(p ->
                        Stream.of(new Relation(Map.of(p + "DEPRIVATION asked", 1, p + "DEPRIVATION WATER", -1), 0)));
            default ->
                Stream.of(1, -1)
                        .map(sign -> new Relation(
                                Map.of(
                                        "POOR ROUTE INCOME",
                                        sign,
                                        "POOR ROUTE DEPRIVATION",
                                        sign,
                                        "POOR ROUTE INCOME_AND_DEPRIVATION",
                                        sign),
                                -sign))
                        .toList();
        };
    }

    private interface OfClass {
        Stream<Relation> with(String prefix);
    }

    private static List<Relation> ofClasses(OfClass relations) {
        return Stream.of("POOR ", "NEAR_POOR ").flatMap(relations::with).toList();
    }

    /** All answers about the states of a year. */
    private static final class Reader {
        private final ServedAnswers served;
        private final List<Set<PublicRow>> answers = new ArrayList<>();

        Reader(ServedAnswers served) throws SQLException {
            this.served = served;
            for (int state = 0; state < states(); state++) {
                answers.add(served.answers(state));
            }
        }

        int states() {
            return served.year().states();
        }

        List<PublicRow> ofDistricts(int state) {
            return answers.get(state).stream().filter(this::isOfDistricts).toList();
        }

        private boolean isOfDistricts(PublicRow row) {
            return served.province().isOfDistricts(row.year(), row.parts());
        }

        /** Knows nothing of the restated households but where they are. */
        List<Leak> asStranger(int newest) {
            var states = new ArrayList<State>();
            for (int state = 0; state <= newest; state++) {
                states.add(new State(
                        answers.get(state),
                        rows(served.year().counts(state)),
                        served.year().restated(state),
                        ofProvince(state)));
            }
            return attack(states, newest);
        }

        /** Knows all about the restated households, and computes what is shown of the others. */
        List<Leak> asNeighbour(int newest) {
            var states = new ArrayList<State>();
            for (int state = 0; state <= newest; state++) {
                var restated = served.year().restatedHouseholds(newest, state).entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().code(), Map.Entry::getValue));
                var others = answers.get(state).stream()
                        .map(row -> row.without(row.parts().stream()
                                .map(commune -> restated.getOrDefault(commune, Counts.NOTHING))
                                .reduce(Counts.NOTHING, Counts::plus)))
                        .collect(Collectors.toSet());
                states.add(new State(others, neverRestated(newest), Set.of(), ofProvince(state)));
            }
            return attack(states, newest);
        }

        private List<Leak> attack(List<State> states, int newest) {
            return new LinearAttacker(TEN, this::isOfDistricts, relations(served.of()))
                    .attack(states, neverRestated(newest));
        }

        private PublicRow ofProvince(int state) {
            return PublicRow.ofProvince(
                    served.year().year, served.year().counts(state).values());
        }

        private Map<String, PublicRow> neverRestated(int newest) {
            return rows(served.year().neverRestated(newest));
        }

        private Map<String, PublicRow> rows(Map<Unit, Counts> counts) {
            var rows = new HashMap<String, PublicRow>();
            counts.forEach((commune, c) -> rows.put(
                    commune.code(),
                    PublicRow.ofAnswers(
                            served.year().year, Set.of(commune.code()), c.poor(), c.nearPoor(), new TreeMap<>())));
            return rows;
        }
    }
}
