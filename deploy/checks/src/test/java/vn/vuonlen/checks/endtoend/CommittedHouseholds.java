package vn.vuonlen.checks.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Province;

/** What households have committed themselves to: as it stands in the owner's database, and as the events of results tell it. */
record CommittedHouseholds(Province province) {

    private static final String TOPIC = "household.result.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NEWEST = """
        FROM (SELECT DISTINCT ON (household_id, year) * FROM commitment
            ORDER BY household_id, year, version DESC) newest
        """;

    private static final String BY_YEAR = """
        SELECT year || CASE WHEN withdrawn_on IS NULL THEN ' stands' ELSE ' withdrawn' END, count(*)
        """ + NEWEST + "GROUP BY 1";

    private static final String STANDING = """
        SELECT household_id::text, registered_on || ' ' || due_on
        """ + NEWEST + "WHERE withdrawn_on IS NULL AND year = 2019";

    SortedMap<String, String> byYear() throws SQLException {
        return read(BY_YEAR);
    }

    /** Those of 2019, with the day of the registration and that of the plan, by household. */
    SortedMap<String, String> standingOf2019() throws SQLException {
        return read(STANDING);
    }

    /** The same from the topic: the newest event of each result. */
    SortedMap<String, String> toldIn2019() throws IOException {
        var newest = new HashMap<String, byte[]>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", province.kafkaBootstrap(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(event -> newest.put(new String(event.key(), UTF_8), event.value()));
            }
        }
        var told = new TreeMap<String, String>();
        for (var value : newest.values()) {
            var result = JSON.readTree(value);
            var commitment = result.path("commitment");
            if (result.path("year").asInt() == 2019 && commitment.isObject()) {
                told.put(result.path("householdId").asText(), days(commitment));
            }
        }
        return told;
    }

    private static String days(JsonNode commitment) {
        return commitment.path("registeredOn").asText() + " "
                + commitment.path("by").asText();
    }

    private SortedMap<String, String> read(String sql) throws SQLException {
        var table = new TreeMap<String, String>();
        try (var owner = DriverManager.getConnection(province.jdbcUrl(Part.HOUSEHOLD));
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                table.put(rows.getString(1), rows.getString(2));
            }
        }
        return table;
    }
}
