package vn.vuonlen.reporting.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;
import vn.vuonlen.reporting.suppression.StatesOfYear.State;

/** Ten districts of which two are small towns, each with the households that were asked and those that gave an answer. */
class ProtectedKindsTest {

    private static final int TEN = 10;
    private static final List<Integer> POOR = List.of(147, 118, 5581, 4888, 5924, 7752, 5029, 7643, 4122, 6132);
    private static final List<Integer> ANSWERED = List.of(4, 2, 96, 82, 99, 122, 118, 133, 69, 104);
    private static final Set<UUID> PROVINCE = areas(IntStream.range(0, 10));

    /** Of the others it is the one with the fewest households that hides the six of the towns. */
    private static final int COMPANION = 8;

    @Test
    void thatAllWereAskedWithholdsNoProvince() {
        var published = published(year(district -> List.of(allOf(district), answered(district))));

        assertEquals(withoutTowns(COMPANION), published);
    }

    @Test
    void thatNobodyGaveAnAnswerWithholdsNoProvince() {
        var published = published(year(district -> List.of(answered(district), noneOf(district))));

        assertEquals(withoutTowns(COMPANION), published);
    }

    @Test
    void whereNothingIsToldApartOnlySmallDistrictsAreWithheld() {
        var counts = new HashMap<UUID, AreaCounts>();
        for (int district = 0; district < 10; district++) {
            var share = district == 0 ? new Share(5, 5) : allOf(district);
            counts.put(id(district), new AreaCounts(List.of(share), true, share.whole()));
        }

        assertEquals(without(areas(IntStream.of(0))), published(year(state(counts))));
    }

    @Test
    void thatAllButTwelveWereAskedIsProtected() {
        // Only their own district can hide that all of the towns were.
        var published =
                published(year(district -> List.of(allBut(district == 5 ? 12 : 0, district), answered(district))));

        assertEquals(withoutTowns(5), published);
    }

    @Test
    void partsBelowNoneThatMakeUpForOthersAreNotNone() {
        var year = year(district -> List.of(
                new Share(district == 2 ? -TEN : district == 3 ? TEN : 0, POOR.get(district)), answered(district)));

        assertEquals(2, kinds(year.until(0)));
    }

    @Test
    void whatNobodyKnowsIsNotNone() {
        var known = state(district -> List.of(answered(district), noneOf(district)));
        var counts = new HashMap<>(known.areas());
        counts.computeIfPresent(id(7), (area, c) -> new AreaCounts(c.counts(), false, c.households()));
        var year = year(new State(counts, known.publishable()));

        assertEquals(2, kinds(year.until(0)));
    }

    @Test
    void whatALaterStateFindsIsProtectedFromItOnAndChangesNoEarlierOne() {
        var decided = state(district -> List.of(allOf(district), answered(district)));
        var restated = state(district -> List.of(allBut(district == 6 ? 1 : 0, district), answered(district)));
        var chain = year(decided, restated);

        assertEquals(1, kinds(chain.until(0)));
        assertEquals(2, kinds(chain.until(1)));
        assertEquals(year(decided).decided(), chain.decided());
        // One that was not asked follows from no row of the new state: the others of before are shown again.
        var before = published(year(decided));
        var after = published(chain);
        assertTrue(before.containsAll(after), after::toString);
        assertEquals(withoutTowns(COMPANION, 6), withProvince(after));
        assertFalse(after.contains(PROVINCE), after::toString);
    }

    @Test
    void whatALaterStateFindsInATownDoesNotFollowFromTheProvince() {
        var decided = state(district -> List.of(allOf(district), answered(district)));
        // Twelve of a large district are not few, but the thirteenth is in a town.
        var restated = state(district ->
                List.of(allBut(district == 6 ? 12 : district == 0 ? 1 : 0, district), answered(district)));

        var published = published(year(decided, restated));

        assertTrue(published.contains(areas(IntStream.of(6))), published::toString);
        assertFalse(published.contains(PROVINCE), published::toString);
    }

    @Test
    void whatAnEarlierStateHadIsProtectedInAllLaterOnes() {
        var decided = state(district -> List.of(allBut(district == 6 ? 1 : 0, district), answered(district)));
        var restated = state(district -> List.of(allOf(district), answered(district)));

        var chain = year(decided, restated);

        assertEquals(2, kinds(chain.until(1)));
        var published = published(chain);
        assertEquals(published(year(decided)), published);
        assertFalse(published.contains(areas(IntStream.of(6))), published::toString);
    }

    private static int kinds(StatesOfYear year) {
        return year.states().getLast().areas().get(id(0)).counts().size();
    }

    private static Set<Set<UUID>> published(StatesOfYear year) {
        return new Suppressions(TEN).published(year);
    }

    private static Set<Set<UUID>> withProvince(Set<Set<UUID>> published) {
        var with = new HashSet<>(published);
        with.add(PROVINCE);
        return with;
    }

    /** The province, and every district but the towns and these. */
    private static Set<Set<UUID>> withoutTowns(int... others) {
        return without(areas(IntStream.concat(IntStream.of(0, 1), IntStream.of(others))));
    }

    private static Set<Set<UUID>> without(Set<UUID> districts) {
        var sums = new HashSet<Set<UUID>>();
        sums.add(PROVINCE);
        PROVINCE.stream().filter(area -> !districts.contains(area)).map(Set::of).forEach(sums::add);
        return sums;
    }

    private static Share allOf(int district) {
        return allBut(0, district);
    }

    private static Share allBut(int few, int district) {
        return new Share(POOR.get(district) - few, POOR.get(district));
    }

    private static Share noneOf(int district) {
        return new Share(0, POOR.get(district));
    }

    private static Share answered(int district) {
        return new Share(ANSWERED.get(district), POOR.get(district));
    }

    private static StatesOfYear year(IntFunction<List<Share>> counts) {
        return year(state(counts));
    }

    private static StatesOfYear year(State... states) {
        Map<Set<UUID>, Boolean> asked = new HashMap<>();
        PROVINCE.forEach(area -> asked.put(Set.of(area), false));
        asked.put(PROVINCE, true);
        return new StatesOfYear(asked, List.of(states));
    }

    private static State state(IntFunction<List<Share>> counts) {
        return state(IntStream.range(0, 10)
                .boxed()
                .collect(Collectors.toMap(
                        ProtectedKindsTest::id,
                        district -> new AreaCounts(counts.apply(district), true, POOR.get(district)))));
    }

    private static State state(Map<UUID, AreaCounts> counts) {
        var publishable = new HashSet<Set<UUID>>();
        PROVINCE.forEach(area -> publishable.add(Set.of(area)));
        publishable.add(PROVINCE);
        publishable.removeIf(
                sum -> sum.stream().map(counts::get).reduce(AreaCounts::plus).orElseThrow().counts().stream()
                        .anyMatch(share -> share.isSmall(TEN)));
        return new State(counts, publishable);
    }

    private static UUID id(int district) {
        return new UUID(0, district + 1);
    }

    private static Set<UUID> areas(IntStream districts) {
        return districts.mapToObj(ProtectedKindsTest::id).collect(Collectors.toUnmodifiableSet());
    }
}
