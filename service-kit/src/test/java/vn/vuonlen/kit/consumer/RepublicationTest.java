package vn.vuonlen.kit.consumer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.outbox.RunningRelay;
import vn.vuonlen.kit.things.ThingDatabase;

/** An owner that was restored publishes everything again, and its consumers hold what it holds, no more and no less. */
@Execution(ExecutionMode.CONCURRENT)
class RepublicationTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String STATES = "SELECT id || ' ' || size FROM %s ORDER BY id";
    private static final String UNFINISHED = "SELECT count(*) FROM unfinished_republication";

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
            assertEquals(1, owner.number(UNFINISHED));

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
