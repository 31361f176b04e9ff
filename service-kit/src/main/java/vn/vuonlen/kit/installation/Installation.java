package vn.vuonlen.kit.installation;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which service this process is, and what separates it from another installation on the same Kafka. */
@Singleton
public class Installation {

    private final String service;
    private final String topicPrefix;
    private final Map<String, Object> kafka;

    Installation(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "vuonlen.topic-prefix") Optional<String> topicPrefix,
            @Any @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.service = service;
        this.topicPrefix = topicPrefix.orElse("");
        this.kafka = Map.copyOf(kafka);
    }

    public String service() {
        return service;
    }

    /** The prefix of every topic, consumer group and transactional id. */
    public String topicPrefix() {
        return topicPrefix;
    }

    /** Every {@code kafka.*} setting: addresses and credentials of the brokers. */
    public Map<String, Object> kafka() {
        return kafka;
    }
}
