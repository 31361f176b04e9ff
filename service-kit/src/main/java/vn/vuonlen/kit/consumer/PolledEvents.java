package vn.vuonlen.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.consumer.InboundEvent.Unreadable;
import vn.vuonlen.kit.republication.RepublicationCompleted;

/** The events of one poll: for each thing its states, the newest first, and apart from them the unreadable messages. */
final class PolledEvents {

    private static final Logger LOG = Logger.getLogger(PolledEvents.class);
    private static final byte[] END = RepublicationCompleted.TYPE.getBytes(UTF_8);
    private static final Comparator<ReceivedEvent> NEWEST_FIRST =
            Comparator.comparing(ReceivedEvent::event, InboundEvent.BY_VERSION.reversed());

    private final Map<String, Map<String, Queue<ReceivedEvent>>> states = new HashMap<>();
    private final Map<InboundRecord, RepublicationCompleted> republications = new LinkedHashMap<>();
    private final Map<InboundRecord, String> unreadable = new LinkedHashMap<>();

    /** An event with the message it came in, which becomes a dead letter if the event cannot be applied. */
    record ReceivedEvent(InboundRecord message, InboundEvent event) {}

    /** Whether the end of a republication is among them. */
    static boolean haveEnd(ConsumerRecords<byte[], byte[]> poll) {
        for (var received : poll) {
            var type = received.headers().lastHeader(RepublicationCompleted.TYPE_HEADER);
            if (type != null && Arrays.equals(type.value(), END)) {
                return true;
            }
        }
        return false;
    }

    void add(InboundRecord message) {
        try {
            if (RepublicationCompleted.isIn(message.headers())) {
                republications.put(message, message.parseRepublication());
                return;
            }
            var received = new ReceivedEvent(message, message.parse());
            states.computeIfAbsent(message.topic(), topic -> new LinkedHashMap<>())
                    .computeIfAbsent(received.event().subject(), thing -> new PriorityQueue<>(1, NEWEST_FIRST))
                    .add(received);
        } catch (Unreadable e) {
            unreadable.put(message, e.getMessage());
        }
    }

    List<ReceivedEvent> newest(String topic) {
        return next(states.getOrDefault(topic, Map.of()).values());
    }

    /** The next older state of each thing whose newer state failed: it may be good. */
    List<ReceivedEvent> older(String topic, Collection<ReceivedEvent> failed) {
        var things = states.get(topic);
        return next(failed.stream()
                .map(received -> things.get(received.event().subject()))
                .toList());
    }

    private static List<ReceivedEvent> next(Collection<Queue<ReceivedEvent>> things) {
        return things.stream().map(Queue::poll).filter(Objects::nonNull).toList();
    }

    /** The topics of all messages that could be read. */
    Set<String> topics() {
        var topics = new HashSet<>(states.keySet());
        topics.addAll(endingTopics());
        return topics;
    }

    Set<String> endingTopics() {
        return republications.keySet().stream().map(InboundRecord::topic).collect(Collectors.toSet());
    }

    /** Leaves out the states of epochs that ended; returns how many there are. */
    int leaveOutOlderThan(Map<String, Integer> oldest) {
        int left = 0;
        for (var topic : oldest.entrySet()) {
            for (var ofThing : states.getOrDefault(topic.getKey(), Map.of()).values()) {
                int before = ofThing.size();
                ofThing.removeIf(received -> received.event().epoch() < topic.getValue());
                left += before - ofThing.size();
            }
        }
        if (left > 0) {
            LOG.warnf(
                    "%d messages are of an epoch that ended with a republication, and are left out: %s", left, oldest);
        }
        return left;
    }

    /** The ends of republications among the messages. */
    Map<InboundRecord, RepublicationCompleted> republications() {
        return republications;
    }

    Map<InboundRecord, String> unreadable() {
        return unreadable;
    }
}
