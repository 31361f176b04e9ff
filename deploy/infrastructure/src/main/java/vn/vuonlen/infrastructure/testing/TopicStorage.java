package vn.vuonlen.infrastructure.testing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.ConfigProvider;

/** How the topics of the service under test were created. */
public final class TopicStorage {

    private TopicStorage() {}

    /**
     * The partitions of each topic with its cleanup policy, such as {@code 6 compact}.
     *
     * @param topics as in production, without the prefix of the tests
     */
    public static Map<String, String> of(Collection<String> topics) throws InterruptedException, ExecutionException {
        var prefix = setting("vuonlen.topic-prefix");
        var names = topics.stream().map(prefix::concat).toList();
        var storage = new TreeMap<String, String>();
        try (var admin = Admin.create(Map.of("bootstrap.servers", setting("kafka.bootstrap.servers")))) {
            var described = admin.describeTopics(names).allTopicNames().get();
            var resources = names.stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .collect(Collectors.toList());
            admin.describeConfigs(resources)
                    .all()
                    .get()
                    .forEach((topic, config) -> storage.put(
                            topic.name().substring(prefix.length()),
                            described.get(topic.name()).partitions().size() + " "
                                    + config.get("cleanup.policy").value()));
        }
        return storage;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
