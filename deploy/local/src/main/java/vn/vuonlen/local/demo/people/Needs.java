package vn.vuonlen.local.demo.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.vuonlen.local.demo.Dice;
import vn.vuonlen.local.demo.plan.Standing;

/** What a household lacks, why it says it is poor, and what it wishes for: the three hang together. */
final class Needs {

    private static final SortedMap<String, Integer> DEPRIVATIONS = new TreeMap<>(Map.of(
            "TOILET", 24, "HOUSING_QUALITY", 18, "INFORMATION", 14, "TELECOM", 12, "ADULT_EDUCATION", 12,
            "HOUSING_AREA", 11, "WATER", 10, "CHILD_SCHOOLING", 5, "HEALTH_INSURANCE", 2, "HEALTH_CARE", 2));

    private static final SortedMap<String, Integer> CAUSES = causes();

    private static final Map<String, List<String>> WISHES = Map.ofEntries(
            Map.entry("NO_CAPITAL", List.of("LOAN")),
            Map.entry("NO_KNOWLEDGE", List.of("GUIDANCE", "TRAINING")),
            Map.entry("NO_LAND", List.of("LAND")),
            Map.entry("NO_TOOLS", List.of("MEANS")),
            Map.entry("NO_LABOUR", List.of("ALLOWANCE")),
            Map.entry("MANY_DEPENDANTS", List.of("ALLOWANCE", "SCHOOLING")),
            Map.entry("NO_SKILLS", List.of("TRAINING", "JOB")),
            Map.entry("NO_JOB", List.of("JOB", "LABOUR_EXPORT")),
            Map.entry("ILLNESS", List.of("ALLOWANCE")),
            Map.entry("SOCIAL_VICE", List.of("OTHER")),
            Map.entry("UNWILLING", List.of("GUIDANCE")),
            Map.entry("DISASTER", List.of("HOUSING", "MEANS")),
            Map.entry("OTHER", List.of("OTHER")),
            Map.entry("WATER", List.of("WATER")),
            Map.entry("HOUSING_QUALITY", List.of("HOUSING")),
            Map.entry("CHILD_SCHOOLING", List.of("SCHOOLING")));

    private Needs() {}

    private static SortedMap<String, Integer> causes() {
        SortedMap<String, Integer> weights = new TreeMap<>(Map.of(
                "NO_CAPITAL", 30, "NO_KNOWLEDGE", 22, "NO_LAND", 10, "NO_TOOLS", 9, "NO_LABOUR", 8,
                "MANY_DEPENDANTS", 8, "NO_SKILLS", 4, "NO_JOB", 3, "ILLNESS", 4, "SOCIAL_VICE", 2));
        weights.putAll(Map.of("UNWILLING", 1, "DISASTER", 1, "OTHER", 1));
        return weights;
    }

    static List<String> deprivations(Standing standing, Dice dice) {
        int count = switch (standing) {
            case POOR_BY_INCOME -> Math.clamp(Math.round(dice.around(3.2, 1.4)), 0, 8);
            case POOR_BY_DEPRIVATION -> 3 + (int) (3 * dice.fraction() * dice.fraction());
            default -> dice.between(0, 2);
        };
        return draw(DEPRIVATIONS, count, dice);
    }

    static List<String> causes(Standing standing, Dice dice) {
        return standing.listed() ? draw(CAUSES, dice.between(1, 3), dice) : List.of();
    }

    static List<String> aspirations(List<String> causes, List<String> deprivations, Dice dice) {
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

    private static List<String> draw(SortedMap<String, Integer> weights, int count, Dice dice) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(dice.weighted(weights));
        }
        return new ArrayList<>(drawn);
    }
}
