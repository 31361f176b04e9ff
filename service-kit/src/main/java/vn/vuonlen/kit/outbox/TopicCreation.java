package vn.vuonlen.kit.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing. One that exists is left as its operators configured it. */
final class TopicCreation {

    private static final long TIMEOUT_SECONDS = 15;

    private TopicCreation() {}

    static void createMissing(RelaySettings settings, Collection<PublishedTopic> topics) throws InterruptedException {
        var kafka = new HashMap<String, Object>(settings.kafka());
        kafka.put("client.id", settings.service() + "-topics");
        kafka.put("default.api.timeout.ms", 10_000);
        kafka.put("request.timeout.ms", 5_000);
        try (var admin = Admin.create(kafka)) {
            var created = admin.createTopics(
                    topics.stream().map(topic -> describe(settings, topic)).toList());
            for (var topic : created.values().values()) {
                await(topic);
            }
        }
    }

    private static void await(KafkaFuture<Void> topic) throws InterruptedException {
        try {
            topic.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Could not create the topics", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("Could not create the topics in time", e);
        }
    }

    /** Compacted: the newest state of each thing is retained for ever, so that a new consumer needs nothing else. */
    private static NewTopic describe(RelaySettings settings, PublishedTopic topic) {
        var replicas =
                settings.replicationFactor() < 1 ? Optional.<Short>empty() : Optional.of(settings.replicationFactor());
        return new NewTopic(settings.topicName(topic), Optional.of(topic.partitions()), replicas)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }
}
