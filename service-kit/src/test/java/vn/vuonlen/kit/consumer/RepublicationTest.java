package vn.vuonlen.kit.consumer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.generation.GenerationLock;
import vn.vuonlen.kit.outbox.RunningRelay;
import vn.vuonlen.kit.things.ThingDatabase;

/** An owner that was restored publishes everything again, and its consumers hold what it holds, no more and no less. */
@Execution(ExecutionMode.CONCURRENT)
class RepublicationTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String STATES = "SELECT id || ' ' || size FROM %s ORDER BY id";
    private static final String UNFINISHED = "SELECT count(*) FROM unfinished_republication";

    private static final String WAITING_FOR_A_LOCK =
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private final ThingDatabase owner = new ThingDatabase();
    private final ThingDatabase consumer = new ThingDatabase();
    private final String prefix = TestKafka.freshPrefix();

    @Test
    void theConsumerHasWhatTheRestoredOwnerHas() throws Exception {
        owner.insert(50);
        owner.run("CREATE TABLE backup AS SELECT * FROM thing");
        owner.insert(20);
        owner.run("UPDATE thing SET size = 1000, version = 7 WHERE id IN (SELECT id FROM backup LIMIT 30);"
                + ThingDatabase.mark("SELECT id FROM thing"));
        try (var reader = consume()) {
            try (var relay = new RunningRelay(owner, prefix, TestKafka.bootstrap())) {
                await().atMost(LIMIT)
                        .until(() -> projected().size() == 70 && projected().equals(owned()));
            }

            owner.run("TRUNCATE thing; INSERT INTO thing SELECT * FROM backup; TRUNCATE unpublished");
            try (var relay = new RunningRelay(owner, prefix, TestKafka.bootstrap(), "restored to the backup")) {
                await().atMost(LIMIT).until(() -> projected().equals(owned()));
            }
        }
        assertEquals(50, projected().size());
        assertEquals(0, owner.number(UNFINISHED));
    }

    @Test
    void aNewConsumerTakesNothingThatTheOwnerNoLongerHas() throws Exception {
        owner.insert(20);
        try (var relay = new RunningRelay(owner, prefix, TestKafka.bootstrap())) {
            await().atMost(LIMIT).until(() -> relay.published() == 20);
        }
        owner.run("DELETE FROM thing WHERE id IN (SELECT id FROM thing LIMIT 5)");
        try (var relay = new RunningRelay(owner, prefix, TestKafka.bootstrap(), "once")) {
            await().atMost(LIMIT).until(() -> relay.published() == 15 && owner.number(UNFINISHED) == 0);
        }

        try (var reader = consume()) {
            await().atMost(LIMIT).until(() -> reader.pollTransaction.consumed() == 20 + 15 + 3);
        }
        assertEquals(owned(), projected());
    }

    @Test
    void oneOccasionPublishesEverythingOnce() throws Exception {
        owner.insert(5);
        long before = Duration.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.now())
                .toSeconds();
        for (var occasion : List.of("one", "one", "two")) {
            try (var relay = new RunningRelay(owner, prefix, TestKafka.bootstrap(), occasion)) {
                await().atMost(LIMIT)
                        .until(() ->
                                owner.number("SELECT count(*) FROM republication WHERE occasion = '" + occasion + "'")
                                                == 1
                                        && owner.number("SELECT count(*) FROM unpublished") == 0
                                        && owner.number(UNFINISHED) == 0);
            }
        }
        assertEquals(2, owner.number("SELECT count(*) FROM republication"));
        assertTrue(
                owner.number("SELECT min(epoch) FROM republication") >= before, "lower than that of another restore");
        assertEquals(1, owner.number("SELECT count(*) FROM republication JOIN owner_epoch USING (epoch)"));
    }

    @Test
    void theEndWaitsForWhatCannotBePublished() throws Exception {
        owner.insert(3);
        owner.run("UPDATE thing SET size = 0 WHERE id = (SELECT id FROM thing LIMIT 1)");
        try (var relay = new RunningRelay(owner, prefix, TestKafka.bootstrap(), "once")) {
            await().atMost(LIMIT)
                    .until(() -> owner.number("SELECT count(*) FROM unpublishable") == 1 && relay.published() == 2);
            var later = owner.insert();
            await().atMost(LIMIT)
                    .until(() -> owner.number("SELECT count(*) FROM unpublished WHERE id = '" + later + "'") == 0);
            assertEquals(1, owner.number(UNFINISHED), "a pass later too");

            owner.run("UPDATE thing SET size = 1 WHERE size = 0;" + ThingDatabase.mark("SELECT id FROM unpublishable"));

            await().atMost(LIMIT).until(() -> owner.number(UNFINISHED) == 0);
        }
    }

    @Test
    void nothingIsWithdrawnBeforeTheEndOfEveryPartition() throws Exception {
        try (var records = new RawRecords(prefix);
                var reader = consume()) {
            records.state(UUID.randomUUID(), 1, 1, 1);
            records.end(2, 2);
            await().atMost(LIMIT).until(() -> reader.pollTransaction.consumed() == 2);
            assertEquals(1, projected().size());

            records.end(3, 1);

            await().atMost(LIMIT).until(() -> projected().isEmpty());
        }
    }

    @Test
    void aThingStaysIfItsNewStateIsADeadLetter() throws Exception {
        var id = UUID.randomUUID();
        try (var records = new RawRecords(prefix);
                var reader = consume()) {
            records.state(id, 1, 1, 1);
            records.value(id, 2, 1, "no json");
            records.state(UUID.randomUUID(), 1, 1, 1);
            records.end(2, 1);
            await().atMost(LIMIT).until(() -> reader.pollTransaction.consumed() == 3);
        }
        assertEquals(List.of(id + " 1"), projected());
    }

    @Test
    void nothingOfAnEpochThatEndedComesBack() throws Exception {
        var rejected = UUID.randomUUID();
        try (var records = new RawRecords(prefix);
                var reader = consume()) {
            records.value(rejected, 1, 5, "no json");
            records.end(2, 1);
            await().atMost(LIMIT).until(() -> reader.pollTransaction.consumed() == 1);
            consumer.run(
                    "UPDATE dead_letter SET value = convert_to('{\"id\":\"" + rejected + "\",\"size\":1}', 'UTF8')");

            new DeadLetters(consumer.database(), reader.pollTransaction).replay(ThingDatabase.TOPIC);
            records.state(UUID.randomUUID(), 1, 9, 1);

            await().atMost(LIMIT).until(() -> reader.pollTransaction.consumed() == 2);
            assertEquals(List.of(), projected());
            assertEquals(0, consumer.number("SELECT count(*) FROM dead_letter"));
        }
    }

    /** Of two processes one reads the last end while the other still applies a state of before. */
    @Test
    void aStateBesideTheEndLeavesNothingBehind() throws Exception {
        var late = UUID.randomUUID();
        var behind = new CountDownLatch(1);
        var applied = new CountDownLatch(1);
        var one = transactions(new ThingProjection() {
            @Override
            public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
                super.apply(batch, connection);
                applied.countDown();
                awaitQuietly(behind);
            }
        });
        var other = transactions(new ThingProjection());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var state = threads.submit(() -> one.retry(RawRecords.received(late, 1)));
            applied.await();
            var end = threads.submit(() -> other.retry(RawRecords.receivedEnd(2)));
            await().atMost(LIMIT).until(() -> end.isDone() || consumer.number(WAITING_FOR_A_LOCK) == 1);
            behind.countDown();

            assertTrue(state.get() && end.get());
        }
        assertEquals(List.of(), projected());
    }

    @Test
    void anEndThatFailedCountsWhenItIsReplayed() throws Exception {
        var rejects = new AtomicBoolean(true);
        var id = UUID.randomUUID();
        var projection = new ThingProjection() {
            @Override
            public void withdraw(List<UUID> things, Connection connection) throws SQLException {
                super.withdraw(things, connection);
                if (rejects.get()) {
                    throw new IllegalStateException("Not yet");
                }
            }
        };
        try (var records = new RawRecords(prefix);
                var reader = new RunningConsumer(consumer.database(), prefix, projection)) {
            records.state(id, 1, 1, 1);
            records.end(2, 1);
            await().atMost(LIMIT).until(() -> reader.pollTransaction.deadLetters() == 1);
            assertEquals(List.of(id + " 1"), projected());

            rejects.set(false);
            new DeadLetters(consumer.database(), reader.pollTransaction).replay(ThingDatabase.TOPIC);

            assertEquals(List.of(), projected());
        }
    }

    /** As after a kill between the publishing of the end and its note. */
    @Test
    void anEndThatIsPublishedTwiceChangesNothing() throws Exception {
        owner.insert(5);
        try (var reader = consume()) {
            for (int time = 0; time < 2; time++) {
                try (var relay = new RunningRelay(owner, prefix, TestKafka.bootstrap(), "once")) {
                    await().atMost(LIMIT)
                            .until(() ->
                                    owner.number(UNFINISHED) == 0 && projected().equals(owned()));
                }
                owner.run("INSERT INTO unfinished_republication (topic, epoch, marked_at) SELECT '"
                        + ThingDatabase.TOPIC + "', epoch, clock_timestamp() FROM owner_epoch");
            }
        }
        assertEquals(owned(), projected());
    }

    /** As after a kill in the middle of the marking. */
    @Test
    void whatWasNotMarkedYetIsMarkedByTheNextRelay() throws Exception {
        owner.insert(20);
        var last = owner.column("SELECT id FROM thing ORDER BY id").get(7);
        owner.run(
                "UPDATE owner_epoch SET epoch = 2; TRUNCATE unpublished; INSERT INTO unfinished_republication VALUES ('"
                        + ThingDatabase.TOPIC + "', 2, '" + last + "')");
        try (var relay = new RunningRelay(owner, prefix, TestKafka.bootstrap())) {
            await().atMost(LIMIT).until(() -> owner.number(UNFINISHED) == 0);
            assertEquals(12, relay.published());
        }
    }

    /** An owner that goes back to before a republication is not believed, and that is counted. */
    @Test
    void whatIsLeftOutIsCounted() throws Exception {
        try (var records = new RawRecords(prefix);
                var reader = consume()) {
            records.end(5, 1);
            await().atMost(LIMIT).until(() -> reader.pollTransaction.consumed() == 1);
            records.state(UUID.randomUUID(), 4, 1, 1);
            records.state(UUID.randomUUID(), 5, 1, 1);
            await().atMost(LIMIT).until(() -> reader.pollTransaction.consumed() == 3);
            assertEquals(1, reader.pollTransaction.endedEpoch());
        }
        assertEquals(1, projected().size());
    }

    private PollTransaction transactions(TopicHandler handler) {
        return new PollTransaction(
                ConsumerSettings.transactions(consumer.database(), GenerationLock::forConsuming),
                new ConsumerOffsets("kit"),
                new Handlers(List.of(handler)),
                prefix);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anEndThatCannotBeReadIsADeadLetterAndHurtsNobody() throws Exception {
        try (var records = new RawRecords(prefix);
                var reader = consume()) {
            records.end("no json");
            records.end("{}");
            records.end(-1, 1);
            records.state(UUID.randomUUID(), 1, 1, 1);
            await().atMost(LIMIT)
                    .until(() -> reader.pollTransaction.deadLetters() == 3 && reader.pollTransaction.consumed() == 1);
        }
        assertEquals(1, projected().size());
    }

    private RunningConsumer consume() {
        return new RunningConsumer(consumer.database(), prefix, new ThingProjection());
    }

    private List<String> owned() {
        return owner.column(STATES.formatted("thing"));
    }

    private List<String> projected() {
        return consumer.column(STATES.formatted("thing_projection"));
    }
}
