package vn.vuonlen.kit.inbox;

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
import vn.vuonlen.kit.inbox.Parked.Replayed;
import vn.vuonlen.kit.outbox.RunningRelay;
import vn.vuonlen.kit.things.Things;

class ListenerTest {

    private final Things things = new Things();
    private final String prefix = TestKafka.freshPrefix();
    private final Letters letters = new Letters(prefix);
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void end() {
        letters.close();
    }

    @Test
    void lateRepeatedAndOutlivedStatesChangeNothing() throws Exception {
        try (var listener = listener(new Seen())) {
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
        try (var listener = listener(new Seen())) {
            await().until(() -> listener.digestion.parked() == 2);
            await().until(() -> things.number("SELECT count(*) FROM seen WHERE size = 7") == 1);
            letters.state(id, 1, 3, 30);
            await().until(() -> things.number("SELECT count(*) FROM seen WHERE size = 30") == 1);
            assertTrue(listener.listener.trouble().isEmpty());
        }
        assertEquals(
                List.of("A header cannot be read: Invalid UUID string", "Unreadable: The value is not a Thing"),
                things.column("SELECT substring(reason FROM '[^:]*: [^:]*') FROM parked ORDER BY \"offset\""));
    }

    @Test
    void aGoodStateIsAppliedThoughNewerOnesOfTheSamePollAreParked() throws Exception {
        var other = UUID.randomUUID();
        letters.state(id, 1, 1, 10);
        letters.state(id, 1, 2, 20);
        letters.value(id, 1, 3, "{\"size\": \"many\"}");
        letters.value(id, 1, 4, "no json");
        letters.state(other, 1, 1, 7);
        try (var listener = listener(new Seen())) {
            await().until(() -> listener.digestion.heard() == 3);
        }
        assertEquals(20, things.number("SELECT size FROM seen WHERE id = '" + id + "'"));
        assertEquals(2, things.number("SELECT version FROM heard WHERE thing = '" + id + "'"));
        assertEquals(List.of("2", "3"), things.column("SELECT \"offset\" FROM parked ORDER BY \"offset\""));
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
            assertEquals(1, things.number("SELECT count(*) FROM parked WHERE reason LIKE '%13%'"));

            var parked = new Parked(things.database(), listener.digestion);
            assertEquals(new Replayed(0, 1), parked.replay(Things.TOPIC));
            assertEquals(1, things.number("SELECT count(*) FROM parked"));
            touchy.calm = true;
            assertEquals(new Replayed(1, 0), parked.replay(Things.TOPIC));
        }
        assertEquals(0, things.number("SELECT count(*) FROM parked"));
        assertEquals(13, things.number("SELECT size FROM seen WHERE id = '" + id + "'"));
    }

    @Test
    void aSessionThatDiesBetweenEffectsAndCommitLeavesEachEffectOnce() throws Exception {
        letters.state(id, 1, 1, 10);
        var attempts = new AtomicInteger();
        try (var listener = listener(new Seen() {
            @Override
            public void apply(List<Heard> batch, Connection connection) throws SQLException {
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
        var offsets = new Offsets("kit");
        var partition = new org.apache.kafka.common.TopicPartition("any", 0);
        try (var connection = things.database().getConnection()) {
            var zombie = offsets.claim(connection, List.of(partition)).get(partition);
            var owner = offsets.claim(connection, List.of(partition)).get(partition);
            offsets.advance(connection, java.util.Map.of(partition, new Offsets.Claim(5, owner.epoch())));
            assertThrows(
                    LostPartition.class,
                    () -> offsets.advance(
                            connection, java.util.Map.of(partition, new Offsets.Claim(9, zombie.epoch()))));
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
        try (var listener = listener(new Seen())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> listener.digestion.heard() >= 40_000);
        }
        try (var listener = listener(new Seen())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> things.number("SELECT count(*) FROM seen") == 100_000);
            await().until(() -> listener.listener.lag() == 0);
        }
        assertEquals(100_000, things.number("SELECT count(*) FROM applied"));
    }

    private RunningListener listener(TopicHandler handler) {
        return new RunningListener(things.database(), prefix, handler);
    }

    /** Throws on the size 13 until it calms down. */
    private static final class Touchy extends Seen {

        private volatile boolean calm;

        @Override
        public void apply(List<Heard> batch, Connection connection) throws SQLException {
            super.apply(batch, connection);
            if (!calm && batch.stream().anyMatch(heard -> heard.as(Thing.class).size() == 13)) {
                throw new IllegalArgumentException("13 is too much for me");
            }
        }
    }
}
