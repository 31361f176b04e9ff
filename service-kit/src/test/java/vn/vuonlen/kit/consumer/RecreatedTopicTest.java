package vn.vuonlen.kit.consumer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.generation.GenerationLock;
import vn.vuonlen.kit.things.ThingDatabase;

/** A topic is deleted and created again under a stored offset, and its new log grows past it. */
@Execution(ExecutionMode.CONCURRENT)
class RecreatedTopicTest {

    private static final int BEFORE = 8;
    private static final int AFTER = 20;
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final ThingDatabase things = new ThingDatabase();
    private final String prefix = TestKafka.freshPrefix();
    private final RawRecords records = new RawRecords(prefix);

    @AfterEach
    void end() {
        records.close();
    }

    @Test
    void nothingNewIsSkippedIfItHappensWhileTheConsumerIsDown() throws Exception {
        publish(BEFORE);
        try (var consumer = consume()) {
            await().atMost(LIMIT).until(() -> consumer.pollTransaction.consumed() == BEFORE);
        }
        records.createAgain();
        publish(AFTER);

        try (var consumer = consume()) {
            await().atMost(LIMIT).until(() -> projected() >= BEFORE + AFTER);
            assertEquals(1, consumer.pollTransaction.startedOver());
        }
        assertEquals(AFTER, things.number("SELECT next_offset FROM consumer_offset"));
    }

    @Test
    void nothingNewIsSkippedIfItHappensWhileTheConsumerReads() throws Exception {
        publish(BEFORE);
        try (var consumer = consume()) {
            await().atMost(LIMIT).until(() -> consumer.pollTransaction.consumed() == BEFORE);

            records.createAgain();
            publish(AFTER);

            await().atMost(LIMIT).until(() -> projected() >= BEFORE + AFTER);
        }
    }

    /** At once, since an end of a republication that follows on an old offset would withdraw what lies before it. */
    @Test
    void beforeAnEndCountsItIsKnownOfWhichLogItIs() throws Exception {
        var partition = new TopicPartition(prefix + ThingDatabase.TOPIC, 0);
        var kafka = Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap());
        var transactions = new PollTransaction(
                ConsumerSettings.transactions(things.database(), GenerationLock::forConsuming),
                new ConsumerOffsets("kit"),
                new Handlers(List.of(new ThingProjection())),
                prefix);
        try (var consumer = new MockConsumer<byte[], byte[]>("earliest");
                var topicIds = new TopicIds(kafka, "kit")) {
            var partitions = new ClaimedPartitions(consumer, topicIds, transactions);
            consumer.assign(List.of(partition));
            partitions.onPartitionsAssigned(List.of(partition));
            partitions.claim();
            things.run("UPDATE consumer_offset SET next_offset = 8");
            assertFalse(partitions.rewindIfCreatedAgain());

            records.createAgain();

            // The broker may not know it yet, which fails the poll and is tried again.
            await().atMost(LIMIT).ignoreExceptions().until(partitions::rewindIfCreatedAgain);
            assertEquals(Set.of(partition), consumer.paused());
            partitions.claim();
            assertEquals(0, consumer.position(partition));
        }
    }

    @Test
    void aDeadLetterOfTheNewLogTakesThePlaceOfAnOldOne() throws Exception {
        records.garbage();
        try (var consumer = consume()) {
            await().atMost(LIMIT).until(() -> consumer.pollTransaction.deadLetters() == 1);
        }
        records.createAgain();
        records.value(UUID.randomUUID(), 1, 1, "no json");

        try (var consumer = consume()) {
            await().atMost(LIMIT).until(() -> consumer.pollTransaction.deadLetters() == 1);
        }
        assertEquals(List.of("no json"), things.column("SELECT convert_from(value, 'UTF8') FROM dead_letter"));
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            records.state(UUID.randomUUID(), 1, 1, 1);
        }
    }

    private long projected() {
        return things.number("SELECT count(*) FROM thing_projection");
    }

    private RunningConsumer consume() {
        return new RunningConsumer(things.database(), prefix, new ThingProjection());
    }
}
