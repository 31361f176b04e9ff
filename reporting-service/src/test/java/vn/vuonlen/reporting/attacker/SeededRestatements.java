package vn.vuonlen.reporting.attacker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vuonlen.reporting.attacker.SeededProvince.Counts;
import vn.vuonlen.reporting.attacker.SeededProvince.Unit;

/**
 * A year of a seeded province that is restated once, twice or three times: mostly one household of one commune, sometimes
 * several of several communes, seldom very many. A household gets another class, route or ethnicity, is found not to have
 * been there, or is there for the first time, of some seeds in a commune that had nobody.
 */
public final class SeededRestatements {

    private static final LocalDate FIRST_DECISION = LocalDate.of(2026, 3, 1);

    /** What is counted of a household; null where it is not there. */
    private record Attributes(
            boolean poor,
            boolean nearPoor,
            boolean byIncome,
            boolean byBoth,
            boolean minority,
            SortedMap<String, Long> answers) {

        Counts counts() {
            return new Counts(
                    1,
                    one(poor),
                    one(nearPoor),
                    one(poor && byIncome),
                    one(poor && byIncome && byBoth),
                    one(minority),
                    one(minority && poor),
                    answers);
        }

        private static long one(boolean is) {
            return is ? 1 : 0;
        }
    }

    /** What was known of a household in each state, until now. */
    private static final class Restated {
        private final Unit commune;
        private final int first;
        private final List<Attributes> known = new ArrayList<>();

        Restated(Unit commune, int first, Attributes before) {
            this.commune = commune;
            this.first = first;
            for (int state = 0; state < first; state++) {
                known.add(before);
            }
        }

        Counts in(int state) {
            var attributes = known.get(Math.min(state, known.size() - 1));
            return attributes == null ? Counts.NOTHING : attributes.counts();
        }
    }

    public final SeededProvince province;
    public final int year;
    private final Map<Unit, Counts> never = new LinkedHashMap<>();
    private final List<Restated> households = new ArrayList<>();
    private final List<Set<String>> restated = new ArrayList<>();
    private final Random random;

    /** Of its own chance, so that the rest of a seed stays what it was. */
    private final Random ofRoutes;

    private final Random ofAnswers;

    public SeededRestatements(SeededProvince province, long seed) {
        this.province = province;
        this.random = new Random(seed);
        this.ofRoutes = new Random(~seed);
        this.ofAnswers = new Random(-seed);
        var years = List.copyOf(province.years.keySet());
        this.year = years.get(random.nextInt(years.size()));
        never.putAll(province.years.get(year));
        restated.add(Set.of());
        var communes = List.copyOf(never.keySet());
        Unit empty = seed % 6 == 0 ? one(communes) : null;
        if (empty != null) {
            never.put(empty, Counts.NOTHING);
        }
        int restatements = 1 + random.nextInt(3);
        for (int state = 1; state <= restatements; state++) {
            restated.add(new HashSet<>());
            int many = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(5);
            for (int n = 0; n < many; n++) {
                restate(empty != null && n == 0 ? empty : one(communes), state);
            }
        }
        // Only now is it known who was never restated.
        never.putAll(SeededAnswers.added(never, province.isUniform()));
    }

    /** How often it was restated, plus one. */
    public int states() {
        return restated.size();
    }

    /** The first day on which a state is known; the first one is from the beginning. */
    public LocalDate knownFrom(int state) {
        return FIRST_DECISION.plusMonths(state);
    }

    /** A day on which it is known and the next one is not. */
    public LocalDate knownUntil(int state) {
        return knownFrom(state + 1).minusDays(1);
    }

    public int stateOn(LocalDate day) {
        int state = 0;
        while (state + 1 < states() && !knownFrom(state + 1).isAfter(day)) {
            state++;
        }
        return state;
    }

    /** The communes of which a state differs from the one before. */
    public Set<String> restated(int state) {
        return Set.copyOf(restated.get(state));
    }

    /** The communes of which any figure, counted in a report or not, differs between two days. */
    public Set<UUID> restatedBetween(LocalDate before, LocalDate now) {
        return IntStream.rangeClosed(stateOn(before) + 1, stateOn(now))
                .mapToObj(restated::get)
                .flatMap(Set::stream)
                .map(code -> unit(code).id())
                .collect(Collectors.toSet());
    }

    private Unit unit(String code) {
        return never.keySet().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public Map<Unit, Counts> counts(int state) {
        return sums(never, households, state);
    }

    /** Of the households that no state until this one has restated. */
    public Map<Unit, Counts> neverRestated(int untilState) {
        return sums(
                never,
                households.stream()
                        .filter(household -> household.first > untilState)
                        .toList(),
                0);
    }

    /** The counts that the households restated until a state have in another one. */
    public Map<Unit, Counts> restatedHouseholds(int untilState, int state) {
        return sums(
                Map.of(),
                households.stream()
                        .filter(household -> household.first <= untilState)
                        .toList(),
                state);
    }

    private static Map<Unit, Counts> sums(Map<Unit, Counts> start, List<Restated> households, int state) {
        var sums = new LinkedHashMap<>(start);
        households.forEach(household -> sums.merge(household.commune, household.in(state), Counts::plus));
        return sums;
    }

    private void restate(Unit commune, int state) {
        int many = random.nextInt(20) == 0 ? 30 : random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(3);
        for (int n = 0; n < many; n++) {
            var household = household(commune, state);
            var before = household.known.getLast();
            Attributes after;
            do {
                after = changed(before);
            } while (Objects.equals(after, before));
            household.known.add(after);
        }
        restated.get(state).add(commune.code());
    }

    /** One that was restated before, one that is new, or one of the others. */
    private Restated household(Unit commune, int state) {
        var again = households.stream()
                .filter(household -> household.commune.equals(commune))
                .peek(household -> catchUp(household, state))
                .filter(household -> household.known.size() == state)
                .collect(Collectors.toList());
        if (!again.isEmpty() && random.nextInt(3) == 0) {
            return one(again);
        }
        var left = never.get(commune);
        var before = left.households() == 0 || random.nextInt(6) == 0 ? null : draw(left);
        if (before != null) {
            never.put(commune, left.minus(before.counts()));
        }
        var household = new Restated(commune, state, before);
        households.add(household);
        return household;
    }

    private static void catchUp(Restated household, int state) {
        while (household.known.size() < state) {
            household.known.add(household.known.getLast());
        }
    }

    /** Every second one is poor where there are any: reviews are about them. */
    private Attributes draw(Counts of) {
        long notPoor = of.households() - of.poor();
        boolean poor = of.poor() > 0 && (notPoor == 0 || random.nextBoolean());
        if (poor) {
            boolean byIncome = is(of.incomePoor(), of.poor());
            boolean byBoth = byIncome && ofRoutes.nextLong(of.incomePoor()) < of.poorByBoth();
            return attributes(true, false, byIncome, byBoth, is(of.minorityPoor(), of.poor()));
        }
        return attributes(
                false,
                is(of.nearPoor(), notPoor),
                false,
                false,
                is(of.minorityHouseholds() - of.minorityPoor(), notPoor));
    }

    private Attributes attributes(boolean poor, boolean nearPoor, boolean byIncome, boolean byBoth, boolean minority) {
        var answers = poor || nearPoor
                ? SeededAnswers.ofOne(poor ? "POOR" : "NEAR_POOR", ofAnswers)
                : new TreeMap<String, Long>();
        if (poor) {
            answers.put("POOR ROUTE " + (!byIncome ? "DEPRIVATION" : byBoth ? "INCOME_AND_DEPRIVATION" : "INCOME"), 1L);
        }
        return new Attributes(poor, nearPoor, byIncome, byBoth, minority, answers);
    }

    private boolean is(long some, long of) {
        return random.nextLong(of) < some;
    }

    private Attributes changed(Attributes before) {
        if (before == null) {
            return attributes(
                    random.nextBoolean(), false, random.nextBoolean(), ofRoutes.nextBoolean(), random.nextBoolean());
        }
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 ->
                attributes(before.poor(), before.nearPoor(), before.byIncome(), before.byBoth(), !before.minority());
            case 2 ->
                attributes(
                        before.poor(),
                        before.nearPoor(),
                        !before.byIncome(),
                        ofRoutes.nextBoolean(),
                        before.minority());
            default ->
                attributes(!before.poor(), false, random.nextBoolean(), ofRoutes.nextBoolean(), before.minority());
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
