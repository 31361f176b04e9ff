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

/** One poll, sorted: of each thing its states, the newest first, and what could not be read. */
final class PolledEvents {

    private static final Comparator<Opened> NEWEST_FIRST =
            Comparator.comparing(Opened::heard, InboundEvent.BY_AGE.reversed());

    private final Map<String, Map<String, Queue<Opened>>> states = new HashMap<>();
    private final Map<InboundRecord, String> unreadable = new LinkedHashMap<>();

    /** A readable message keeps its original, in case it must be parked later. */
    record Opened(InboundRecord message, InboundEvent heard) {}

    void add(InboundRecord message) {
        try {
            var opened = new Opened(message, message.read());
            states.computeIfAbsent(message.topic(), topic -> new LinkedHashMap<>())
                    .computeIfAbsent(opened.heard().subject(), thing -> new PriorityQueue<>(1, NEWEST_FIRST))
                    .add(opened);
        } catch (Unreadable e) {
            unreadable.put(message, e.getMessage());
        }
    }

    List<Opened> newest(String topic) {
        return next(states.getOrDefault(topic, Map.of()).values());
    }

    /** Behind states that were parked: of each of their things the next older one, which may be good. */
    List<Opened> older(String topic, Collection<Opened> parked) {
        var things = states.get(topic);
        return next(parked.stream()
                .map(opened -> things.get(opened.heard().subject()))
                .toList());
    }

    private static List<Opened> next(Collection<Queue<Opened>> things) {
        return things.stream().map(Queue::poll).filter(Objects::nonNull).toList();
    }

    Map<InboundRecord, String> unreadable() {
        return unreadable;
    }
}
