package vn.vuonlen.reporting.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the owner of the reviews does when no more results come in: it says of how many households there is one. */
final class Counting {

    private Counting() {}

    /** Decided reviews with the number of their results among what is told, unless a test gave another. */
    static List<Told> results(Collection<Told> all) {
        Map<Object, Set<Object>> households = all.stream()
                .filter(told -> told.topic().equals("household.result.v1"))
                .map(Told::value)
                .collect(groupingBy(
                        result -> result.get("reviewId"), mapping(result -> result.get("householdId"), toSet())));
        return all.stream()
                .map(told -> "DECIDED".equals(told.value().get("step"))
                        ? counted(
                                told,
                                households.getOrDefault(told.id(), Set.of()).size())
                        : told)
                .toList();
    }

    private static Told counted(Told review, int results) {
        var value = new LinkedHashMap<>(review.value());
        if (!value.containsKey("results")) {
            value.put("results", results);
        }
        return new Told(review.topic(), review.id(), review.epoch(), review.version(), value);
    }
}
