package vn.vuonlen.local.demo.loading;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.vuonlen.local.demo.plan.Apportionment;
import vn.vuonlen.local.demo.plan.Commune;

/** Splits a planned budget among its recipients by poverty, in whole millions that add up to it. */
final class Recipients {

    private static final Set<String> GROUP_2 = Set.of("097", "099");

    private final List<Commune> communes;
    private final Set<String> of135;

    Recipients(List<Commune> communes, Set<String> of135) {
        this.communes = List.copyOf(communes);
        this.of135 = Set.copyOf(of135);
    }

    SortedMap<String, Long> of(PlannedBudget line) {
        return switch (line.recipients()) {
            case GROUP_1 -> split(line, Recipients::inGroup1, Commune::district);
            case GROUP_2 -> split(line, c -> GROUP_2.contains(c.district()), Commune::district);
            case POOR_DISTRICTS -> split(line, Commune::inPoorDistrict, Commune::district);
            case DISTRICTS -> split(line, c -> true, Commune::district);
            case COMMUNES_OF_135 -> split(line, c -> of135.contains(c.code()), Commune::code);
        };
    }

    private static boolean inGroup1(Commune commune) {
        return commune.inPoorDistrict() && !GROUP_2.contains(commune.district());
    }

    private SortedMap<String, Long> split(
            PlannedBudget line, Predicate<Commune> included, Function<Commune, String> unit) {
        SortedMap<String, Double> weights = new TreeMap<>();
        communes.stream().filter(included).forEach(c -> weights.merge(unit.apply(c), weight(c), Double::sum));
        double[] shares =
                weights.values().stream().mapToDouble(Double::doubleValue).toArray();
        int[] caps = IntStream.generate(() -> (int) line.million())
                .limit(shares.length)
                .toArray();
        int[] parts = Apportionment.split((int) line.million(), shares, caps);
        SortedMap<String, Long> millions = new TreeMap<>();
        int next = 0;
        for (String code : weights.keySet()) {
            millions.put(code, (long) parts[next++]);
        }
        return millions;
    }

    private static double weight(Commune commune) {
        return commune.households() * (10 + commune.minorityPoor());
    }
}
