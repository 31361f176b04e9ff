package vn.vuonlen.kit.consumer;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Asks the broker for the ids of topics (KIP-516). A topic that was deleted and created again has another log under the
 * same name; an offset that was stored before would skip what is new, without an error once the new log has grown past it.
 */
final class TopicIds implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 3_000;

    private final Admin admin;

    TopicIds(Map<String, Object> kafka, String client) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("client.id", client);
        settings.put("default.api.timeout.ms", TIMEOUT_MILLIS);
        settings.put("request.timeout.ms", TIMEOUT_MILLIS);
        settings.put("reconnect.backoff.max.ms", 1_000);
        this.admin = Admin.create(settings);
    }

    /** By the topics' names on the broker. */
    Map<String, UUID> of(Collection<TopicPartition> partitions) {
        var names = partitions.stream().map(TopicPartition::topic).distinct().toList();
        try {
            return admin.describeTopics(names).allTopicNames().get(2 * TIMEOUT_MILLIS, MILLISECONDS).entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey, topic -> uuid(topic.getValue().topicId())));
        } catch (ExecutionException | TimeoutException e) {
            throw new Unknown(names, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static UUID uuid(Uuid id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    /** The broker is away, or a topic is just being deleted: nothing can be claimed for the moment. */
    static final class Unknown extends RuntimeException {

        Unknown(Collection<String> topics, Throwable cause) {
            super("The ids of the topics " + topics + " are unknown: " + cause.getMessage(), cause);
        }
    }
}
