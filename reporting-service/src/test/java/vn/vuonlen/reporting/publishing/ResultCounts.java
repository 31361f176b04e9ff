package vn.vuonlen.reporting.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The owner of a decided review publishes the number of its results with it. */
final class ResultCounts {

    private ResultCounts() {}

    /** The events, with the number of results among them in each decided review, unless the test gave another number. */
    static List<PublishedState> addedTo(Collection<PublishedState> events) {
        Map<Object, Set<Object>> households = events.stream()
                .filter(event -> event.topic().equals("household.result.v1"))
                .map(PublishedState::value)
                .collect(groupingBy(
                        result -> result.get("reviewId"), mapping(result -> result.get("householdId"), toSet())));
        return events.stream()
                .map(event -> "DECIDED".equals(event.value().get("step"))
                        ? withResults(
                                event,
                                households.getOrDefault(event.id(), Set.of()).size())
                        : event)
                .toList();
    }

    private static PublishedState withResults(PublishedState review, int results) {
        var value = new LinkedHashMap<>(review.value());
        if (!value.containsKey("results")) {
            value.put("results", results);
        }
        return new PublishedState(review.topic(), review.id(), review.epoch(), review.version(), value);
    }
}
