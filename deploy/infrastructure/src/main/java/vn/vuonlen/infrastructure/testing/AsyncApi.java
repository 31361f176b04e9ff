package vn.vuonlen.infrastructure.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A service's {@code contracts/asyncapi.yaml}, every reference followed. */
public final class AsyncApi {

    private static final String END_OF_A_REPUBLICATION = "republicationCompleted";

    private final Path folder;
    private final JsonNode document;

    private AsyncApi(Path folder, JsonNode document) {
        this.folder = folder;
        this.document = document;
    }

    public static AsyncApi in(Path folder) throws IOException {
        return new AsyncApi(
                folder,
                new YAMLMapper().readTree(folder.resolve("asyncapi.yaml").toFile()));
    }

    /** A document as it is served. */
    public static JsonNode tree(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }

    /**
     * The event type of each topic that the service sends to.
     *
     * @throws AssertionError if a reference leads nowhere, or the payload of a topic is not the file of its name
     */
    public Map<String, String> typesByTopic() {
        var types = new TreeMap<String, String>();
        for (var operation : document.path("operations")) {
            if (operation.path("action").asText().equals("send")) {
                var channel = referred(operation.path("channel"));
                var message = message(channel);
                var topic = channel.path("address").asText();
                payload(topic, message);
                types.put(topic, message.path("name").asText());
            }
        }
        return types;
    }

    /** The JSON Schema of the headers, as an object of texts, of a message: that of a topic by the topic's name. */
    public String headers(String message) {
        return referred(named(message).path("headers")).toString();
    }

    /** By its name without the beginning that all have. */
    private JsonNode named(String message) {
        for (var described : document.at("/components/messages")) {
            if (described.path("name").asText().equals("vn.vuonlen." + message)) {
                return described;
            }
        }
        throw new AssertionError("No message has the name vn.vuonlen." + message);
    }

    private JsonNode channel(String topic) {
        for (var channel : document.path("channels")) {
            if (channel.path("address").asText().equals(topic)) {
                return channel;
            }
        }
        throw new AssertionError("No channel has the address " + topic);
    }

    /** The partitions of each topic with its cleanup policy, such as {@code 6 compact}. */
    public Map<String, String> storageByTopic() {
        var storage = new TreeMap<String, String>();
        for (var channel : document.path("channels")) {
            var kafka = channel.at("/bindings/kafka");
            var policies = new StringJoiner(",");
            kafka.at("/topicConfiguration/cleanup.policy").forEach(policy -> policies.add(policy.asText()));
            storage.put(
                    channel.path("address").asText(), kafka.path("partitions").asInt() + " " + policies);
        }
        return storage;
    }

    /** The JSON Schema of the key of what is sent to a topic. */
    public String key(String topic) {
        return message(channel(topic)).at("/bindings/kafka/key").toString();
    }

    /** The files of the examples of a message: that of a topic by the topic's name. */
    public List<String> examples(String message) {
        var files = new ArrayList<String>();
        named(message)
                .path("examples")
                .forEach(example -> files.add(example.at("/payload/$ref").asText()));
        return files;
    }

    private JsonNode message(JsonNode channel) {
        var messages = channel.path("messages");
        if (messages.size() != 2 || !messages.has(END_OF_A_REPUBLICATION)) {
            throw new AssertionError(channel.path("address") + " carries " + messages);
        }
        var states = messages.deepCopy();
        ((ObjectNode) states).remove(END_OF_A_REPUBLICATION);
        return referred(states.iterator().next());
    }

    private void payload(String topic, JsonNode message) {
        var file = message.at("/payload/schema/$ref").asText();
        if (!file.equals("./" + topic + ".schema.json") || !Files.isRegularFile(folder.resolve(file))) {
            throw new AssertionError("The payload of " + topic + " is " + file);
        }
    }

    private JsonNode referred(JsonNode node) {
        var reference = node.path("$ref").asText();
        if (!reference.startsWith("#/") || document.at(reference.substring(1)).isMissingNode()) {
            throw new AssertionError("Nothing is at " + node);
        }
        return document.at(reference.substring(1));
    }
}
