package vn.vuonlen.reporting.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;
import vn.vuonlen.reporting.suppression.StatesOfYear.State;

/** Restated provinces so small that all that the public could imagine of them can be listed. */
class RestatedSuppressionTest {

    private static final int FOUR = 4;

    /** Three districts, and all together. */
    private static final List<Set<Integer>> ASKED = List.of(Set.of(0), Set.of(1), Set.of(2), Set.of(0, 1, 2));

    @Test
    void whatWasWithheldStaysWithheldThoughItIsSmallNoMore() {
        var before = List.of(new Share(3, 50), new Share(20, 50), new Share(30, 60));
        var after = List.of(new Share(4, 51), new Share(20, 50), new Share(30, 60));

        assertEquals(Set.of(Set.of(2), Set.of(0, 1, 2)), published(before));
        assertEquals(Set.of(Set.of(2), Set.of(0, 1, 2)), published(before, after));
        // By itself it would be shown, and so give away what was withheld before.
        assertEquals(Set.copyOf(ASKED), published(after));
    }

    @Test
    void whatHasBecomeSmallIsWithheldWithEverySumOfWhatWasRestated() {
        var before = List.of(new Share(4, 50), new Share(20, 50), new Share(30, 60));
        var after = List.of(new Share(3, 50), new Share(20, 50), new Share(30, 60));

        assertEquals(Set.copyOf(ASKED), published(before));
        assertEquals(Set.of(Set.of(1), Set.of(2)), published(before, after));
    }

    @Test
    void aRestatementThatMakesNothingSmallWithholdsNothing() {
        var before = List.of(new Share(10, 50), new Share(20, 50), new Share(30, 60));
        var after = List.of(new Share(11, 51), new Share(19, 50), new Share(30, 60));

        assertEquals(Set.copyOf(ASKED), published(before, after));
    }

    @Test
    void aDistrictThatHadNobodyIsWithheld() {
        var before = List.of(new Share(0, 0), new Share(20, 50), new Share(30, 60));
        var after = List.of(new Share(10, 20), new Share(20, 50), new Share(30, 60));

        assertEquals(Set.of(Set.of(1), Set.of(2), Set.of(0, 1, 2)), published(before));
        assertEquals(Set.of(Set.of(1), Set.of(2), Set.of(0, 1, 2)), published(before, after));
    }

    @Test
    void whatNobodyKnewIsPublishedOnceItIsKnown() {
        var year = new StatesOfYear(asked(), List.of(unknownIn(1), known()));

        // The sum of two small ones leaves either enough.
        assertEquals(Set.of(Set.of(2), Set.of(0, 1, 2)), published(year));
    }

    @Test
    void noStateConfinesAWithheldCountFurtherThanItMay() {
        var random = new Random(20261129);
        for (int round = 0; round < 400; round++) {
            var before = regions(random);
            var after = restated(before, random);
            var first = published(before);
            var second = published(before, after);

            assertTrue(first.containsAll(second), () -> before + " → " + after + ": " + first + " → " + second);
            var unseen = new Imagined(before, after, first, Set.of());
            var seen = new Imagined(before, after, first, second);
            for (int state = 0; state < 2; state++) {
                for (Set<Integer> sum : ASKED) {
                    // What all districts have none of, or all, in both states is no secret of any.
                    if (!(state == 0 ? first : second).contains(sum) && !isNoneOrAll(before, after)) {
                        long left = seen.width(state, sum);
                        long required = Math.min(FOUR, common(before, after, sum));
                        assertTrue(
                                left >= required || left == unseen.width(state, sum),
                                () -> before + " → " + after + ": " + first + " → " + second + " confine " + sum);
                    }
                }
            }
        }
    }

    @Test
    void anOlderStateIsPublishedAsItWasWhateverFollowed() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var before = regions(random);
            var after = restated(before, random);
            var last = restated(after, random);

            // The first restatement after it finds households where there were none.
            var asked = new LinkedHashMap<Set<UUID>, Boolean>();
            asked().forEach((sum, whole) -> asked.put(withAnother(sum), whole));
            var until = new StatesOfYear(asked, List.of(unaffected(state(before)), unaffected(state(after))));

            assertEquals(published(before, after), published(until));
            assertTrue(published(before, after).containsAll(published(before, after, last)));
        }
    }

    private static List<Share> regions(Random random) {
        return IntStream.range(0, 3)
                .mapToObj(i -> {
                    int whole = 1 + random.nextInt(12);
                    return new Share(random.nextInt(whole + 1), whole);
                })
                .toList();
    }

    /** One or two regions have a household more or less, of the kind or not. */
    private static List<Share> restated(List<Share> before, Random random) {
        var after = new ArrayList<>(before);
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            int region = random.nextInt(3);
            var share = after.get(region);
            long part = Math.clamp(share.part() + random.nextInt(3) - 1, 0, share.whole());
            long rest = Math.max(0, share.whole() - share.part() + random.nextInt(3) - 1);
            after.set(region, new Share(part, part + rest));
        }
        return after;
    }

    private static boolean isNoneOrAll(List<Share> before, List<Share> after) {
        var both = Stream.concat(before.stream(), after.stream()).toList();
        return both.stream().allMatch(share -> share.part() == 0)
                || both.stream().allMatch(share -> share.part() == share.whole());
    }

    private static long common(List<Share> before, List<Share> after, Set<Integer> sum) {
        return sum.stream()
                .mapToLong(i -> before.get(i).common(after.get(i)).whole())
                .sum();
    }

    /** Every pair of provinces that have the published sums, and are the same where nothing was restated. */
    private static final class Imagined {

        /** A sum that everybody knows. */
        private record Known(int[] regions, long value) {}

        private final List<List<Share>> states;
        private final List<List<Known>> known;
        private final List<int[]> asked = ASKED.stream().map(Imagined::regions).toList();
        private final long[][] least = new long[2][ASKED.size()];
        private final long[][] most = new long[2][ASKED.size()];
        private final long[][] parts = new long[2][3];

        Imagined(List<Share> before, List<Share> after, Set<Set<Integer>> shownBefore, Set<Set<Integer>> shownAfter) {
            states = List.of(before, after);
            known = List.of(known(before, shownBefore), known(after, shownAfter));
            for (int state = 0; state < 2; state++) {
                Arrays.fill(least[state], Long.MAX_VALUE);
                Arrays.fill(most[state], Long.MIN_VALUE);
            }
            imagine(0, 0);
        }

        private static List<Known> known(List<Share> state, Set<Set<Integer>> shown) {
            return shown.stream()
                    .map(sum -> new Known(
                            regions(sum),
                            sum.stream().mapToLong(i -> state.get(i).part()).sum()))
                    .toList();
        }

        private static int[] regions(Set<Integer> sum) {
            return sum.stream().mapToInt(i -> i).toArray();
        }

        long width(int state, Set<Integer> sum) {
            int i = ASKED.indexOf(sum);
            return most[state][i] - least[state][i];
        }

        /** The second state once the first one fits. */
        private void imagine(int state, int region) {
            if (region == 3) {
                if (!fits(state)) {
                    return;
                }
                if (state == 0) {
                    imagine(1, 0);
                } else {
                    widen();
                }
                return;
            }
            boolean same =
                    state == 1 && states.get(0).get(region).equals(states.get(1).get(region));
            long from = same ? parts[0][region] : 0;
            long to = same ? from : states.get(state).get(region).whole();
            for (long part = from; part <= to; part++) {
                parts[state][region] = part;
                imagine(state, region + 1);
            }
        }

        private boolean fits(int state) {
            for (Known sum : known.get(state)) {
                if (sum(state, sum.regions()) != sum.value()) {
                    return false;
                }
            }
            return true;
        }

        private void widen() {
            for (int state = 0; state < 2; state++) {
                for (int i = 0; i < asked.size(); i++) {
                    long sum = sum(state, asked.get(i));
                    least[state][i] = Math.min(least[state][i], sum);
                    most[state][i] = Math.max(most[state][i], sum);
                }
            }
        }

        private long sum(int state, int[] regions) {
            long sum = 0;
            for (int region : regions) {
                sum += parts[state][region];
            }
            return sum;
        }
    }

    @SafeVarargs
    private static Set<Set<Integer>> published(List<Share>... states) {
        var known = new ArrayList<State>();
        for (List<Share> regions : states) {
            known.add(state(regions));
        }
        return published(new StatesOfYear(asked(), known));
    }

    /** Which of the asked sums are published of the newest state. */
    private static Set<Set<Integer>> published(StatesOfYear year) {
        var newest = year.states().getLast();
        var published = new RestatedSuppression(year, FOUR).published();
        return ASKED.stream()
                .filter(sum -> published.contains(newest.counted(ids(sum))))
                .collect(Collectors.toSet());
    }

    private static Map<Set<UUID>, Boolean> asked() {
        var asked = new LinkedHashMap<Set<UUID>, Boolean>();
        ASKED.forEach(sum -> asked.put(ids(sum), sum.size() == 3));
        return asked;
    }

    private static State state(List<Share> regions) {
        var areas = new HashMap<UUID, AreaCounts>();
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i).whole() > 0) {
                areas.put(id(i), new AreaCounts(List.of(regions.get(i)), true, 1L << i));
            }
        }
        var publishable = ASKED.stream()
                .filter(sum -> !sum.stream()
                        .map(regions::get)
                        .reduce(Share.NOTHING, Share::plus)
                        .isSmall(FOUR))
                .map(RestatedSuppressionTest::ids)
                .collect(Collectors.toSet());
        return new State(areas, publishable);
    }

    private static State known() {
        return state(List.of(new Share(2, 50), new Share(3, 50), new Share(30, 60)));
    }

    /** The route of a household of one district is not known, and so neither that of the whole. */
    private static State unknownIn(int region) {
        var known = known();
        var areas = new HashMap<>(known.areas());
        areas.computeIfPresent(
                id(region), (area, counts) -> new AreaCounts(counts.counts(), false, counts.households()));
        var publishable = known.publishable().stream()
                .filter(sum -> !sum.contains(id(region)))
                .collect(Collectors.toSet());
        return new State(areas, publishable);
    }

    private static UUID id(int region) {
        return new UUID(0, region + 1);
    }

    private static Set<UUID> ids(Set<Integer> regions) {
        return regions.stream().map(RestatedSuppressionTest::id).collect(Collectors.toSet());
    }

    /** The same where sums have an area that has nobody to count. */
    private static State unaffected(State state) {
        return new State(
                state.areas(),
                state.publishable().stream()
                        .map(RestatedSuppressionTest::withAnother)
                        .collect(Collectors.toSet()));
    }

    private static Set<UUID> withAnother(Set<UUID> sum) {
        return sum.contains(id(0)) ? with(id(9), sum) : sum;
    }

    private static Set<UUID> with(UUID area, Set<UUID> sum) {
        return Stream.concat(Stream.of(area), sum.stream()).collect(Collectors.toSet());
    }
}
