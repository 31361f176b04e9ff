package vn.vuonlen.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Every sum of a province's year that the public may ask for, over the regions that these sums tell apart. */
public record PublicSums(List<Region> regions, List<SumOfRegions> sums) {

    /**
     * What an area adds to each sum that contains it.
     *
     * @param counts one for each kind of households
     * @param known false if nobody knows them
     */
    public record AreaCounts(List<Share> counts, boolean known, long households) {

        AreaCounts plus(AreaCounts other) {
            var sum = new ArrayList<Share>();
            for (int kind = 0; kind < counts.size(); kind++) {
                sum.add(counts.get(kind).plus(other.counts.get(kind)));
            }
            return new AreaCounts(sum, known && other.known, households + other.households);
        }

        AreaCounts of(List<Integer> kinds) {
            return new AreaCounts(kinds.stream().map(counts::get).toList(), known, households);
        }
    }

    private static final Comparator<SumOfRegions> LEAST_LOSS_FIRST = Comparator.comparing(SumOfRegions::whole)
            .thenComparingLong(SumOfRegions::households)
            .thenComparing(sum -> sum.regions().toString());

    /**
     * @param asked the sets of areas whose sums the public may ask for, and whether each is the whole province
     * @param isPublishable whether the sum of such a set may be published by itself
     */
    public static PublicSums of(
            Map<UUID, AreaCounts> areas, Map<Set<UUID>, Boolean> asked, Predicate<Set<UUID>> isPublishable) {
        var sets = List.copyOf(asked.keySet());
        var regions = new LinkedHashMap<BitSet, AreaCounts>();
        var areasOf = new HashMap<BitSet, Set<UUID>>();
        areas.keySet().stream().sorted().forEach(area -> {
            var signature = new BitSet();
            for (int i = 0; i < sets.size(); i++) {
                signature.set(i, sets.get(i).contains(area));
            }
            if (!signature.isEmpty()) {
                regions.merge(signature, areas.get(area), AreaCounts::plus);
                areasOf.computeIfAbsent(signature, s -> new HashSet<>()).add(area);
            }
        });
        var signatures = List.copyOf(regions.keySet());
        var sums = new ArrayList<SumOfRegions>();
        for (int i = 0; i < sets.size(); i++) {
            var set = sets.get(i);
            var of = new BitSet();
            for (int r = 0; r < signatures.size(); r++) {
                of.set(r, signatures.get(r).get(i));
            }
            long households = of.stream()
                    .mapToLong(r -> regions.get(signatures.get(r)).households())
                    .sum();
            sums.add(new SumOfRegions(set, of, isPublishable.test(set), asked.get(set), households));
        }
        return new PublicSums(
                signatures.stream()
                        .map(s -> new Region(
                                areasOf.get(s),
                                regions.get(s).counts(),
                                regions.get(s).known()))
                        .toList(),
                sums.stream().sorted(LEAST_LOSS_FIRST).toList());
    }

    int kinds() {
        return regions.isEmpty() ? 0 : regions.getFirst().counts().size();
    }

    boolean isKnown(BitSet of) {
        return of.stream().allMatch(r -> regions.get(r).known());
    }

    long total(BitSet of, int kind) {
        return of.stream().mapToLong(r -> regions.get(r).count(kind).part()).sum();
    }

    /** What is public of a sum when nothing is published. */
    long unpublishedWidth(BitSet of, int kind) {
        return of.stream()
                .mapToLong(r -> regions.get(r).count(kind).unpublished().width())
                .sum();
    }
}
