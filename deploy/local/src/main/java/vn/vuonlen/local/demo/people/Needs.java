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

/** What a household lacks, why it says it is poor, and what it wishes for: the three hang together. */
final class Needs {

    private static final SortedMap<String, Integer> DEPRIVATIONS = weights("DEPRIVATION");
    private static final SortedMap<String, Integer> CAUSES = weights("CAUSE");
    private static final Map<String, List<String>> WISHES = wishes();

    private Needs() {}

    static List<String> deprivations(PlannedResult standing, SeededRandom dice) {
        int count = switch (standing) {
            case POOR_BY_INCOME -> Math.clamp(Math.round(dice.around(3.2, 1.4)), 0, 8);
            case POOR_BY_DEPRIVATION -> 3 + (int) (3 * dice.fraction() * dice.fraction());
            default -> dice.between(0, 2);
        };
        return draw(DEPRIVATIONS, count, dice);
    }

    static List<String> causes(PlannedResult standing, SeededRandom dice) {
        return standing.listed() ? draw(CAUSES, dice.between(1, 3), dice) : List.of();
    }

    static List<String> aspirations(List<String> causes, List<String> deprivations, SeededRandom dice) {
        Set<String> wishes = new LinkedHashSet<>();
        causes.forEach(cause -> wishes.add(dice.pick(WISHES.get(cause))));
        if (!causes.isEmpty()) {
            deprivations.stream()
                    .filter(WISHES::containsKey)
                    .filter(lack -> dice.chance(0.5))
                    .forEach(lack -> wishes.add(dice.pick(WISHES.get(lack))));
        }
        return List.copyOf(wishes);
    }

    private static List<String> draw(SortedMap<String, Integer> weights, int count, SeededRandom dice) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(dice.weighted(weights));
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

    private static Map<String, List<String>> wishes() {
        Map<String, List<String>> wishes = new HashMap<>();
        DemoTable.rows("needs.csv").stream()
                .filter(row -> !row[3].isEmpty())
                .forEach(row -> wishes.put(row[1], List.of(row[3].split(" "))));
        return wishes;
    }
}
