package vn.vuonlen.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One poll, sorted: of each thing the newest state, and what could not be read. */
final class Mail {

    private final Map<String, Map<String, Opened>> newest = new HashMap<>();
    private final Map<Message, String> unreadable = new LinkedHashMap<>();

    /** A readable message keeps its original, in case it must be parked later. */
    record Opened(Message message, Heard heard) {}

    void add(Message message) {
        try {
            var opened = new Opened(message, message.read());
            newest.computeIfAbsent(message.topic(), topic -> new LinkedHashMap<>())
                    .merge(opened.heard().subject(), opened, Mail::newer);
        } catch (Unreadable e) {
            unreadable.put(message, e.getMessage());
        }
    }

    private static Opened newer(Opened one, Opened other) {
        return other.heard().newerThan(one.heard()) ? other : one;
    }

    List<Opened> of(String topic) {
        return new ArrayList<>(newest.getOrDefault(topic, Map.of()).values());
    }

    Map<Message, String> unreadable() {
        return unreadable;
    }
}
