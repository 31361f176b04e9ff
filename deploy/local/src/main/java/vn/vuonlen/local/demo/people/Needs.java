package vn.vuonlen.local.demo.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.plan.DemoTable;
import vn.vuonlen.local.demo.plan.PlannedResult;

/** Draws deprivations, causes of poverty and aspirations of a household; the aspirations follow from the other two. */
final class Needs {

    private static final SortedMap<String, Integer> DEPRIVATIONS = weights("DEPRIVATION");
    private static final SortedMap<String, Integer> CAUSES = weights("CAUSE");
    private static final Map<String, List<String>> ASPIRATIONS_BY_NEED = aspirationsByNeed();

    private Needs() {}

    static List<String> deprivations(PlannedResult result, SeededRandom random) {
        int count = switch (result) {
            case POOR_BY_INCOME -> Math.clamp(Math.round(random.around(3.2, 1.4)), 0, 8);
            case POOR_BY_DEPRIVATION -> 3 + (int) (3 * random.fraction() * random.fraction());
            default -> random.between(0, 2);
        };
        return draw(DEPRIVATIONS, count, random);
    }

    static List<String> causes(PlannedResult result, SeededRandom random) {
        return result.listed() ? draw(CAUSES, random.between(1, 3), random) : List.of();
    }

    static List<String> aspirations(List<String> causes, List<String> deprivations, SeededRandom random) {
        Set<String> aspirations = new LinkedHashSet<>();
        causes.forEach(cause -> aspirations.add(random.pick(ASPIRATIONS_BY_NEED.get(cause))));
        if (!causes.isEmpty()) {
            deprivations.stream()
                    .filter(ASPIRATIONS_BY_NEED::containsKey)
                    .filter(deprivation -> random.chance(0.5))
                    .forEach(deprivation -> aspirations.add(random.pick(ASPIRATIONS_BY_NEED.get(deprivation))));
        }
        return List.copyOf(aspirations);
    }

    private static List<String> draw(SortedMap<String, Integer> weights, int count, SeededRandom random) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(random.weighted(weights));
        }
        return new ArrayList<>(drawn);
    }

    private static SortedMap<String, Integer> weights(String kind) {
        SortedMap<String, Integer> weights = new TreeMap<>();
        DemoTable.rows("needs.csv").stream()
                .filter(row -> row[0].equals(kind))
                .forEach(row -> weights.put(row[1], Integer.valueOf(row[2])));
        return weights;
    }

    private static Map<String, List<String>> aspirationsByNeed() {
        Map<String, List<String>> aspirations = new HashMap<>();
        DemoTable.rows("needs.csv").stream()
                .filter(row -> !row[3].isEmpty())
                .forEach(row -> aspirations.put(row[1], List.of(row[3].split(" "))));
        return aspirations;
    }
}
