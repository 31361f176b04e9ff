package vn.vuonlen.reporting.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;

/** Provinces so small that all that the public could imagine of them can be listed. */
class CellSuppressionTest {

    private static final int FOUR = 4;

    @Test
    void whatIsPublishedIsSafeAndNoChoiceThatWithholdsFewerSumsIs() {
        var random = new Random(20261128);
        for (int round = 0; round < 150; round++) {
            var province = Province.of(random);

            var published = province.published();

            assertTrue(province.isSafe(published), () -> province + " publishes " + published);
            var better = province.choices().stream()
                    .filter(choice -> province.loss(choice) < province.loss(published))
                    .filter(province::isSafe)
                    .findFirst();
            assertEquals(null, better.orElse(null), () -> province + " publishes " + published);
        }
    }

    @Test
    void theDifferenceOfTwoMapsIsNotPublished() {
        // On one map 2 belongs to the first district, on the other to the second.
        var parts = List.of(new Share(20, 50), new Share(5, 10), new Share(20, 50));
        var province = new Province(parts, List.of(Set.of(0, 1), Set.of(2), Set.of(0), Set.of(1, 2), Set.of(0, 1, 2)));

        var published = province.published();

        assertTrue(
                published.equals(Set.of(Set.of(0, 1), Set.of(2), Set.of(0, 1, 2)))
                        || published.equals(Set.of(Set.of(0), Set.of(1, 2), Set.of(0, 1, 2))),
                published::toString);
    }

    @Test
    void whatNobodyKnowsIsNeitherPublishedNorProtected() {
        var known = new AreaCounts(List.of(new Share(5, 10)), true, 10);
        var unknown = new AreaCounts(List.of(new Share(0, 10)), false, 10);
        UUID one = new UUID(0, 1);
        UUID other = new UUID(0, 2);
        var sums = PublicSums.of(
                Map.of(one, known, other, unknown),
                Map.of(Set.of(one), false, Set.of(other), false, Set.of(one, other), true),
                set -> set.equals(Set.of(one)));

        assertEquals(Set.of(Set.of(one)), new CellSuppression(sums, FOUR).published());
    }

    @Test
    void ofManyDistrictsTheSmallOnesAreProtectedToo() {
        var random = new Random(5);
        var parts = new ArrayList<Share>();
        for (int i = 0; i < 40; i++) {
            parts.add(new Share(i < 20 ? 1 : 20 + random.nextInt(50), 100));
        }
        var asked = IntStream.range(0, 40).mapToObj(Set::of).collect(Collectors.toCollection(ArrayList::new));
        asked.add(IntStream.range(0, 40).boxed().collect(Collectors.toSet()));
        var published = new Province(parts, asked).published();

        assertTrue(published.size() > 20, published::toString);
    }

    /** Regions by number, and the sums that may be asked for: the last is the whole. */
    private record Province(List<Share> regions, List<Set<Integer>> asked) {

        static Province of(Random random) {
            int size = 3 + random.nextInt(2);
            var regions = new ArrayList<Share>();
            for (int i = 0; i < size; i++) {
                int whole = 1 + random.nextInt(9);
                regions.add(new Share(random.nextInt(whole + 1), whole));
            }
            var asked = new ArrayList<Set<Integer>>();
            IntStream.range(0, size).forEach(i -> asked.add(Set.of(i)));
            asked.add(Set.of(0, 1));
            asked.add(IntStream.range(0, size).boxed().collect(Collectors.toSet()));
            return new Province(regions, asked);
        }

        Set<Set<Integer>> published() {
            var areas = new HashMap<UUID, AreaCounts>();
            for (int i = 0; i < regions.size(); i++) {
                areas.put(id(i), new AreaCounts(List.of(regions.get(i)), true, 1L << i));
            }
            var sets = new LinkedHashMap<Set<UUID>, Boolean>();
            asked.forEach(set -> sets.put(ids(set), set.equals(asked.getLast())));
            var sums = PublicSums.of(areas, sets, set -> isPublishable(numbers(set)));
            return new CellSuppression(sums, FOUR)
                    .published().stream().map(Province::numbers).collect(Collectors.toSet());
        }

        List<Set<Set<Integer>>> choices() {
            var publishable = asked.stream().filter(this::isPublishable).toList();
            return IntStream.range(0, 1 << publishable.size())
                    .mapToObj(bits -> IntStream.range(0, publishable.size())
                            .filter(i -> (bits & 1 << i) != 0)
                            .mapToObj(publishable::get)
                            .collect(Collectors.toSet()))
                    .toList();
        }

        /** The whole first, then how many. */
        int loss(Set<Set<Integer>> published) {
            int whole = isPublishable(asked.getLast()) && !published.contains(asked.getLast()) ? 100 : 0;
            return whole + asked.size() - published.size();
        }

        boolean isSafe(Set<Set<Integer>> published) {
            var least = new HashMap<Set<Integer>, Long>();
            var most = new HashMap<Set<Integer>, Long>();
            imagine(new long[regions.size()], 0, published, least, most);
            var withheld = new HashSet<>(asked);
            IntStream.range(0, regions.size()).forEach(i -> withheld.add(Set.of(i)));
            withheld.removeAll(published);
            return withheld.stream()
                    .allMatch(set -> most.get(set) - least.get(set) >= Math.min(FOUR, sum(set).whole()));
        }

        /** Every province that has the published sums. */
        private void imagine(
                long[] parts,
                int region,
                Set<Set<Integer>> published,
                Map<Set<Integer>, Long> least,
                Map<Set<Integer>, Long> most) {
            if (region == parts.length) {
                if (published.stream().allMatch(set -> sum(parts, set) == sum(set).part())) {
                    var seen = new HashSet<>(asked);
                    seen.forEach(set -> {
                        least.merge(set, sum(parts, set), Math::min);
                        most.merge(set, sum(parts, set), Math::max);
                    });
                }
                return;
            }
            for (parts[region] = 0; parts[region] <= regions.get(region).whole(); parts[region]++) {
                imagine(parts, region + 1, published, least, most);
            }
        }

        private boolean isPublishable(Set<Integer> set) {
            return !sum(set).isSmall(FOUR);
        }

        private Share sum(Set<Integer> set) {
            return set.stream().map(regions::get).reduce(Share.NOTHING, Share::plus);
        }

        private static long sum(long[] parts, Set<Integer> set) {
            return set.stream().mapToLong(i -> parts[i]).sum();
        }

        private static UUID id(int region) {
            return new UUID(0, region + 1);
        }

        private static Set<UUID> ids(Set<Integer> set) {
            return set.stream().map(Province::id).collect(Collectors.toSet());
        }

        private static Set<Integer> numbers(Set<UUID> set) {
            return set.stream()
                    .map(id -> (int) id.getLeastSignificantBits() - 1)
                    .collect(Collectors.toSet());
        }
    }
}
