package vn.vuonlen.kit.consumer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;

/** The events of one poll: for each thing its states, the newest first, and apart from them the unreadable messages. */
final class PolledEvents {

    private static final Comparator<Opened> NEWEST_FIRST =
            Comparator.comparing(Opened::event, InboundEvent.BY_VERSION.reversed());

    private final Map<String, Map<String, Queue<Opened>>> states = new HashMap<>();
    private final Map<InboundRecord, String> unreadable = new LinkedHashMap<>();

    /** An event with the message it came in, which becomes a dead letter if the event cannot be applied. */
    record Opened(InboundRecord message, InboundEvent event) {}

    void add(InboundRecord message) {
        try {
            var opened = new Opened(message, message.parse());
            states.computeIfAbsent(message.topic(), topic -> new LinkedHashMap<>())
                    .computeIfAbsent(opened.event().subject(), thing -> new PriorityQueue<>(1, NEWEST_FIRST))
                    .add(opened);
        } catch (Unreadable e) {
            unreadable.put(message, e.getMessage());
        }
    }

    List<Opened> newest(String topic) {
        return next(states.getOrDefault(topic, Map.of()).values());
    }

    /** The next older state of each thing whose newer state failed: it may be good. */
    List<Opened> older(String topic, Collection<Opened> failed) {
        var things = states.get(topic);
        return next(failed.stream()
                .map(opened -> things.get(opened.event().subject()))
                .toList());
    }

    private static List<Opened> next(Collection<Queue<Opened>> things) {
        return things.stream().map(Queue::poll).filter(Objects::nonNull).toList();
    }

    Map<InboundRecord, String> unreadable() {
        return unreadable;
    }
}
