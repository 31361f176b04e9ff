package vn.vuonlen.reporting.attacker;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.attacker.SeededProvince.Counts;
import vn.vuonlen.reporting.attacker.SeededProvince.Unit;

/**
 * What the poor and near-poor households of a seeded year answered. Some were not asked. Who was asked for causes named one of
 * two at least; of deprivations there is one that some have. The districts differ in both. Names are the class, the
 * characteristic and the code, or {@code asked}.
 */
public final class SeededAnswers {

    public static final String CAUSE = "CAUSE";
    public static final String DEPRIVATION = "DEPRIVATION";
    public static final List<String> CLASSES = List.of("POOR", "NEAR_POOR");

    private static final double[] NOT_ASKED = {0, 0, 0.004, 0.05, 0.6};
    private static final double[] SHARES = {0, 0.004, 0.03, 0.3, 0.7, 0.98, 1};

    private SeededAnswers() {}

    static SortedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        var sum = new TreeMap<>(one);
        other.forEach((name, more) -> sum.merge(name, more, Long::sum));
        return sum;
    }

    /** The same counts with the answers of all of these households. */
    public static Map<Unit, Counts> added(Map<Unit, Counts> year, boolean allAsked) {
        return year.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().answering(of(e.getKey(), e.getValue(), allAsked))));
    }

    private static SortedMap<String, Long> of(Unit commune, Counts counts, boolean allAsked) {
        var answers = new TreeMap<String, Long>();
        for (String livingStandard : CLASSES) {
            var sort = new Random(commune.parent().id().getLeastSignificantBits() + livingStandard.length());
            var random = new Random(commune.id().getLeastSignificantBits() + livingStandard.length());
            long households = livingStandard.equals("POOR") ? counts.poor() : counts.nearPoor();
            long asked = households - (allAsked ? 0 : notAsked(households, sort, random));
            long land = SeededProvince.some(asked, one(SHARES, sort), random);
            long both = SeededProvince.some(land, one(SHARES, sort), random);
            answers.put(livingStandard + " CAUSE asked", asked);
            answers.put(livingStandard + " CAUSE NO_LAND", land);
            answers.put(livingStandard + " CAUSE NO_CAPITAL", asked - land + both);
            long known = households - (allAsked ? 0 : notAsked(households, sort, random));
            answers.put(livingStandard + " DEPRIVATION asked", known);
            answers.put(livingStandard + " DEPRIVATION WATER", SeededProvince.some(known, one(SHARES, sort), random));
        }
        return answers;
    }

    private static long notAsked(long households, Random sort, Random random) {
        return SeededProvince.some(households, one(NOT_ASKED, sort), random);
    }

    /** Of a single household. */
    static SortedMap<String, Long> ofOne(String livingStandard, Random random) {
        var answers = new TreeMap<String, Long>();
        if (random.nextInt(4) > 0) {
            boolean land = random.nextBoolean();
            answers.put(livingStandard + " CAUSE asked", 1L);
            answers.put(livingStandard + " CAUSE NO_LAND", land ? 1L : 0);
            answers.put(livingStandard + " CAUSE NO_CAPITAL", !land || random.nextBoolean() ? 1L : 0);
        }
        if (random.nextInt(4) > 0) {
            answers.put(livingStandard + " DEPRIVATION asked", 1L);
            answers.put(livingStandard + " DEPRIVATION WATER", random.nextBoolean() ? 1L : 0);
        }
        return answers;
    }

    private static double one(double[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
