package vn.vuonlen.kit.consumer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.consumer.DeadLetters.Replayed;
import vn.vuonlen.kit.outbox.RunningRelay;
import vn.vuonlen.kit.things.Things;

class ConsumerLoopTest {

    private final Things things = new Things();
    private final String prefix = TestKafka.freshPrefix();
    private final RawRecords letters = new RawRecords(prefix);
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void end() {
        letters.close();
    }

    @Test
    void lateRepeatedAndOutlivedStatesChangeNothing() throws Exception {
        try (var listener = listener(new ThingProjection())) {
            letters.state(id, 1, 2, 20);
            await().until(() -> listener.digestion.heard() == 1);
            letters.state(id, 1, 1, 10);
            letters.state(id, 1, 2, 99);
            letters.state(id, 2, 1, 30);
            letters.state(id, 1, 9, 90);
            await().until(() -> listener.digestion.heard() == 5);
        }
        assertEquals(30, things.number("SELECT size FROM seen"));
        assertEquals(List.of("2", "1"), things.column("SELECT version FROM applied ORDER BY n"));
    }

    @Test
    void anUnreadableMessageIsParkedAndThePartitionGoesOn() throws Exception {
        var other = UUID.randomUUID();
        letters.state(id, 1, 1, 10);
        letters.garbage();
        letters.value(id, 1, 2, "{\"size\": \"many\"}");
        letters.state(other, 1, 1, 7);
        try (var listener = listener(new ThingProjection())) {
            await().until(() -> listener.digestion.parked() == 2);
            await().until(() -> things.number("SELECT count(*) FROM seen WHERE size = 7") == 1);
            letters.state(id, 1, 3, 30);
            await().until(() -> things.number("SELECT count(*) FROM seen WHERE size = 30") == 1);
            assertTrue(listener.listener.trouble().isEmpty());
        }
        assertEquals(
                List.of("A header cannot be read: Invalid UUID string", "Unreadable: The value is not a Thing"),
                things.column("SELECT substring(reason FROM '[^:]*: [^:]*') FROM dead_letter ORDER BY \"offset\""));
    }

    @Test
    void aGoodStateIsAppliedThoughNewerOnesOfTheSamePollAreParked() throws Exception {
        var other = UUID.randomUUID();
        letters.state(id, 1, 1, 10);
        letters.state(id, 1, 2, 20);
        letters.value(id, 1, 3, "{\"size\": \"many\"}");
        letters.value(id, 1, 4, "no json");
        letters.state(other, 1, 1, 7);
        try (var listener = listener(new ThingProjection())) {
            await().until(() -> listener.digestion.heard() == 3);
        }
        assertEquals(20, things.number("SELECT size FROM seen WHERE id = '" + id + "'"));
        assertEquals(2, things.number("SELECT version FROM consumed_version WHERE thing = '" + id + "'"));
        assertEquals(List.of("2", "3"), things.column("SELECT \"offset\" FROM dead_letter ORDER BY \"offset\""));
    }

    @Test
    void aHandlerThatFailsOnOneMessageLosesOnlyThatOneUntilItIsReplayed() throws Exception {
        var touchy = new Touchy();
        try (var listener = listener(touchy)) {
            for (int i = 1; i <= 40; i++) {
                letters.state(i == 13 ? id : UUID.randomUUID(), 1, 1, i);
            }
            await().until(() -> listener.digestion.heard() == 39);
            assertEquals(39, things.number("SELECT count(*) FROM seen"));
            assertEquals(1, things.number("SELECT count(*) FROM dead_letter WHERE reason LIKE '%13%'"));

            var parked = new DeadLetters(things.database(), listener.digestion);
            assertEquals(new Replayed(0, 1), parked.replay(Things.TOPIC));
            assertEquals(1, things.number("SELECT count(*) FROM dead_letter"));
            touchy.calm = true;
            assertEquals(new Replayed(1, 0), parked.replay(Things.TOPIC));
        }
        assertEquals(0, things.number("SELECT count(*) FROM dead_letter"));
        assertEquals(13, things.number("SELECT size FROM seen WHERE id = '" + id + "'"));
    }

    @Test
    void aSessionThatDiesBetweenEffectsAndCommitLeavesEachEffectOnce() throws Exception {
        letters.state(id, 1, 1, 10);
        var attempts = new AtomicInteger();
        try (var listener = listener(new ThingProjection() {
            @Override
            public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
                super.apply(batch, connection);
                if (attempts.incrementAndGet() <= 2) {
                    connection.createStatement().execute("SELECT pg_terminate_backend(pg_backend_pid())");
                }
            }
        })) {
            await().until(() -> listener.digestion.heard() == 1);
        }
        assertEquals(3, attempts.get());
        assertEquals(1, things.number("SELECT count(*) FROM applied"));
    }

    @Test
    void whoLostAPartitionCannotCommit() throws Exception {
        var offsets = new ConsumerOffsets("kit");
        var partition = new org.apache.kafka.common.TopicPartition("any", 0);
        try (var connection = things.database().getConnection()) {
            var zombie = offsets.claim(connection, List.of(partition)).get(partition);
            var owner = offsets.claim(connection, List.of(partition)).get(partition);
            offsets.advance(connection, java.util.Map.of(partition, new ConsumerOffsets.Claim(5, owner.epoch())));
            assertThrows(
                    LostPartition.class,
                    () -> offsets.advance(
                            connection, java.util.Map.of(partition, new ConsumerOffsets.Claim(9, zombie.epoch()))));
            assertEquals(
                    5,
                    offsets.claim(connection, List.of(partition)).get(partition).nextOffset());
        }
    }

    @Test
    void aFloodIsDigestedInSecondsAndARestartGoesOnWhereTheDatabaseSays() throws Exception {
        things.make(100_000);
        try (var relay = new RunningRelay(things, prefix, TestKafka.bootstrap())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> relay.told() >= 100_000);
        }
        try (var listener = listener(new ThingProjection())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> listener.digestion.heard() >= 40_000);
        }
        try (var listener = listener(new ThingProjection())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> things.number("SELECT count(*) FROM seen") == 100_000);
            await().until(() -> listener.listener.lag() == 0);
        }
        assertEquals(100_000, things.number("SELECT count(*) FROM applied"));
    }

    private RunningConsumer listener(TopicHandler handler) {
        return new RunningConsumer(things.database(), prefix, handler);
    }

    /** Throws on the size 13 until it calms down. */
    private static final class Touchy extends ThingProjection {

        private volatile boolean calm;

        @Override
        public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
            super.apply(batch, connection);
            if (!calm && batch.stream().anyMatch(heard -> heard.as(Thing.class).size() == 13)) {
                throw new IllegalArgumentException("13 is too much for me");
            }
        }
    }
}
