package vn.vuonlen.kit.consumer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.consumer.DeadLetters.Replayed;
import vn.vuonlen.kit.outbox.RunningRelay;
import vn.vuonlen.kit.things.ThingDatabase;

@Execution(ExecutionMode.CONCURRENT)
class ConsumerLoopTest {

    private final ThingDatabase things = new ThingDatabase();
    private final String prefix = TestKafka.freshPrefix();
    private final RawRecords records = new RawRecords(prefix);
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void end() {
        records.close();
    }

    @Test
    void lateRepeatedAndSupersededStatesChangeNothing() throws Exception {
        try (var consumer = consume(new ThingProjection())) {
            records.state(id, 1, 2, 20);
            await().until(() -> consumer.pollTransaction.consumed() == 1);
            records.state(id, 1, 1, 10);
            records.state(id, 1, 2, 99);
            records.state(id, 2, 1, 30);
            records.state(id, 1, 9, 90);
            await().until(() -> consumer.pollTransaction.consumed() == 5);
        }
        assertEquals(30, things.number("SELECT size FROM thing_projection"));
        assertEquals(List.of("2", "1"), things.column("SELECT version FROM applied ORDER BY n"));
    }

    @Test
    void anUnreadableMessageBecomesADeadLetterAndThePartitionGoesOn() throws Exception {
        var other = UUID.randomUUID();
        records.state(id, 1, 1, 10);
        records.garbage();
        records.value(id, 1, 2, "{\"size\": \"many\"}");
        records.state(other, 1, 1, 7);
        try (var consumer = consume(new ThingProjection())) {
            await().until(() -> consumer.pollTransaction.deadLetters() == 2);
            await().until(() -> things.number("SELECT count(*) FROM thing_projection WHERE size = 7") == 1);
            records.state(id, 1, 3, 30);
            await().until(() -> things.number("SELECT count(*) FROM thing_projection WHERE size = 30") == 1);
            assertTrue(consumer.loop.failure().isEmpty());
        }
        assertEquals(
                List.of("A header cannot be read: Invalid UUID string", "Unreadable: The value is not a Thing"),
                things.column("SELECT substring(reason FROM '[^:]*: [^:]*') FROM dead_letter ORDER BY \"offset\""));
    }

    @Test
    void aGoodStateIsAppliedThoughNewerOnesOfTheSamePollFail() throws Exception {
        var other = UUID.randomUUID();
        records.state(id, 1, 1, 10);
        records.state(id, 1, 2, 20);
        records.value(id, 1, 3, "{\"size\": \"many\"}");
        records.value(id, 1, 4, "no json");
        records.state(other, 1, 1, 7);
        try (var consumer = consume(new ThingProjection())) {
            await().until(() -> consumer.pollTransaction.consumed() == 3);
        }
        assertEquals(20, things.number("SELECT size FROM thing_projection WHERE id = '" + id + "'"));
        assertEquals(2, things.number("SELECT version FROM consumed_version WHERE thing = '" + id + "'"));
        assertEquals(List.of("2", "3"), things.column("SELECT \"offset\" FROM dead_letter ORDER BY \"offset\""));
    }

    @Test
    void onlyTheMessageThatAHandlerRejectsBecomesADeadLetterAndCanBeReplayed() throws Exception {
        var handler = new RejectsThirteen();
        try (var consumer = consume(handler)) {
            for (int i = 1; i <= 40; i++) {
                records.state(i == 13 ? id : UUID.randomUUID(), 1, 1, i);
            }
            await().until(() -> consumer.pollTransaction.consumed() == 39);
            assertEquals(39, things.number("SELECT count(*) FROM thing_projection"));
            assertEquals(1, things.number("SELECT count(*) FROM dead_letter WHERE reason LIKE '%13%'"));

            var deadLetters = new DeadLetters(things.database(), consumer.pollTransaction);
            assertEquals(new Replayed(0, 1), deadLetters.replay(ThingDatabase.TOPIC));
            assertEquals(1, things.number("SELECT count(*) FROM dead_letter"));
            handler.accepts = true;
            assertEquals(new Replayed(1, 0), deadLetters.replay(ThingDatabase.TOPIC));
        }
        assertEquals(0, things.number("SELECT count(*) FROM dead_letter"));
        assertEquals(13, things.number("SELECT size FROM thing_projection WHERE id = '" + id + "'"));
    }

    @Test
    void aSessionThatEndsBetweenEffectsAndCommitLeavesEachEffectOnce() throws Exception {
        records.state(id, 1, 1, 10);
        var attempts = new AtomicInteger();
        try (var consumer = consume(new ThingProjection() {
            @Override
            public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
                super.apply(batch, connection);
                if (attempts.incrementAndGet() <= 2) {
                    connection.createStatement().execute("SELECT pg_terminate_backend(pg_backend_pid())");
                }
            }
        })) {
            await().until(() -> consumer.pollTransaction.consumed() == 1);
        }
        assertEquals(3, attempts.get());
        assertEquals(1, things.number("SELECT count(*) FROM applied"));
    }

    @Test
    void aConsumerThatLostAPartitionCannotCommit() throws Exception {
        var offsets = new ConsumerOffsets("kit");
        var partition = new TopicPartition("any", 0);
        try (var connection = things.database().getConnection()) {
            var topics = Map.of("any", UUID.randomUUID());
            var zombie = offsets.claim(connection, List.of(partition), topics).get(partition);
            var owner = offsets.claim(connection, List.of(partition), topics).get(partition);
            offsets.advance(connection, Map.of(partition, new ConsumerOffsets.Claim(5, owner.epoch())));
            assertThrows(
                    ConsumerOffsets.LostPartition.class,
                    () -> offsets.advance(connection, Map.of(partition, new ConsumerOffsets.Claim(9, zombie.epoch()))));
            assertEquals(
                    5,
                    offsets.claim(connection, List.of(partition), topics)
                            .get(partition)
                            .nextOffset());
        }
    }

    @Test
    void manyEventsAreConsumedAndARestartContinuesFromTheStoredOffsets() throws Exception {
        things.insert(100_000);
        try (var relay = new RunningRelay(things, prefix, TestKafka.bootstrap())) {
            await().atMost(Duration.ofMinutes(3)).until(() -> relay.published() >= 100_000);
        }
        try (var consumer = consume(new ThingProjection())) {
            await().atMost(Duration.ofMinutes(3)).until(() -> consumer.pollTransaction.consumed() >= 40_000);
        }
        try (var consumer = consume(new ThingProjection())) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> things.number("SELECT count(*) FROM thing_projection") == 100_000);
            await().until(() -> consumer.loop.lag(ThingDatabase.TOPIC) == 0);
        }
        assertEquals(100_000, things.number("SELECT count(*) FROM applied"));
    }

    private RunningConsumer consume(TopicHandler handler) {
        return new RunningConsumer(things.database(), prefix, handler);
    }

    /** Throws on the size 13 until it is told to accept it. */
    private static final class RejectsThirteen extends ThingProjection {

        private volatile boolean accepts;

        @Override
        public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
            super.apply(batch, connection);
            if (!accepts
                    && batch.stream().anyMatch(event -> event.as(Thing.class).size() == 13)) {
                throw new IllegalArgumentException("13 is rejected");
            }
        }
    }
}
