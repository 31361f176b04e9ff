package vn.vuonlen.reporting.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the owner of the reviews does when no more results come in: it says of how many households there is one. */
final class ResultCounts {

    private ResultCounts() {}

    /** Decided reviews with the number of their results among what is told, unless a test gave another. */
    static List<PublishedState> results(Collection<PublishedState> all) {
        Map<Object, Set<Object>> households = all.stream()
                .filter(told -> told.topic().equals("household.result.v1"))
                .map(PublishedState::value)
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

    private static PublishedState counted(PublishedState review, int results) {
        var value = new LinkedHashMap<>(review.value());
        if (!value.containsKey("results")) {
            value.put("results", results);
        }
        return new PublishedState(review.topic(), review.id(), review.epoch(), review.version(), value);
    }
}
