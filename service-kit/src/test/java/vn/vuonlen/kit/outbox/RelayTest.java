package vn.vuonlen.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.things.CommittedRecords;
import vn.vuonlen.kit.things.ThingDatabase;

@Execution(ExecutionMode.CONCURRENT)
class RelayTest {

    private final ThingDatabase things = new ThingDatabase();
    private final String prefix = TestKafka.freshPrefix();

    @Test
    void committedChangesArePublishedAndUncommittedOnesNever() throws Exception {
        var committed = things.insert();
        var rolledBack = things.insert();
        try (var open = things.database().getConnection()) {
            open.setAutoCommit(false);
            ThingDatabase.change(open, rolledBack);
            try (var relay = relay();
                    var topic = topic()) {
                await().until(() -> marks(committed) == 0);
                assertEquals(1, newest(topic.read(2), rolledBack), "an open transaction was published");
                things.change(committed);
                await().until(() -> marks(committed) == 0);
                assertEquals(3, topic.read(3).size(), "the relay waits for no writer, and does not repeat itself");

                open.rollback();
                await().until(this::nothingIsMarked);
                assertEquals(3, topic.read(3).size(), "a transaction that was rolled back was published");
            }
        }
    }

    @Test
    void theSmallestUuidIsPublishedLikeEveryOther() throws Exception {
        var first = things.insert(new UUID(0, 0));
        things.insert(3);
        try (var relay = relay();
                var topic = topic()) {
            await().until(this::nothingIsMarked);
            assertEquals(1, newest(topic.read(4), first));
        }
    }

    @Test
    void anEventNamesItsOwnerItsThingAndItsVersion() throws Exception {
        var id = things.insert();
        things.run("UPDATE owner_epoch SET epoch = 7; UPDATE unpublished SET traceparent = '00-1-2-01'");
        try (var relay = relay();
                var topic = topic()) {
            var event = topic.read(1).getFirst();
            assertEquals(id.toString(), new String(event.key(), UTF_8));
            assertEquals(id + ":7:1", CommittedRecords.header(event, "ce_id"));
            assertEquals("/vuonlen/kit-service", CommittedRecords.header(event, "ce_source"));
            assertEquals("vn.vuonlen.kit.thing.v1", CommittedRecords.header(event, "ce_type"));
            assertEquals(id.toString(), CommittedRecords.header(event, "ce_subject"));
            assertEquals("7", CommittedRecords.header(event, "ce_epoch"));
            assertEquals("00-1-2-01", CommittedRecords.header(event, "traceparent"));
        }
    }

    @Test
    void aThingThatChangesWhileItIsSentIsSentAgain() throws Exception {
        var id = things.insert();
        try (var connection = things.database().getConnection()) {
            var read = new PendingChanges(RunningRelay.TOPIC).next(connection, 10);
            things.change(id);
            PublishedMarks.delete(connection, ThingDatabase.TOPIC, read);
            assertEquals(1, things.number("SELECT count(*) FROM unpublished"), "the newer mark is gone");

            var again = new PendingChanges(RunningRelay.TOPIC).next(connection, 10);
            assertEquals(2, again.getFirst().version());
            PublishedMarks.delete(connection, ThingDatabase.TOPIC, again);
            assertEquals(0, things.number("SELECT count(*) FROM unpublished"));
        }
    }

    @Test
    void eachThingIsPublishedInTheOrderOfItsVersions() throws Exception {
        var ids = List.of(things.insert(), things.insert(), things.insert(), things.insert());
        try (var relay = relay();
                var topic = topic()) {
            var writers = ids.stream()
                    .flatMap(id -> List.of(id, id).stream())
                    .map(id -> Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < 150; i++) {
                            things.change(id);
                        }
                    }))
                    .toList();
            for (var writer : writers) {
                writer.join();
            }
            await().until(this::nothingIsMarked);
            // The broker shows a transaction a moment after it told its producer that it is committed.
            await().until(() -> ids.stream()
                    .allMatch(id -> versions(topic.read(ids.size()), id).getLast() == 301));
            var events = topic.read(ids.size());
            for (var id : ids) {
                var versions = versions(events, id);
                assertEquals(versions.stream().sorted().distinct().toList(), versions);
                assertEquals(301, versions.getLast());
            }
        }
    }

    @Test
    void whatCannotBePublishedIsSetAsideWithItsReasonAndTheRestGoesOn() throws Exception {
        things.insert(50);
        things.run("INSERT INTO thing (id, size, weight) VALUES (gen_random_uuid(), 1, repeat('x', 20000)),"
                + " (gen_random_uuid(), 0, '')");
        things.run(ThingDatabase.mark(
                "SELECT id FROM thing WHERE size = 0 OR weight <> '' UNION ALL SELECT gen_random_uuid()"));
        try (var relay = relay();
                var topic = topic()) {
            await().until(this::nothingIsMarked);
            assertEquals(50, topic.read(50).size());
            var reasons = String.join("\n", things.column("SELECT reason FROM unpublishable"));
            assertTrue(reasons.contains("bytes, more than 10000"), reasons);
            assertEquals(3, reasons.lines().count(), reasons);

            things.run("UPDATE thing SET size = 5, weight = ''");
            things.run(ThingDatabase.mark("SELECT id FROM thing"));
            await().until(this::nothingIsMarked);
            assertEquals(102, topic.read(102).size());
            assertEquals(
                    1, things.number("SELECT count(*) FROM unpublishable"), "only what has no state at all is left");
        }
    }

    @Test
    void ofTwoRelaysOneWorksAndTheOtherTakesOver() throws Exception {
        try (var topic = topic();
                var second = secondAfterFirst()) {
            things.insert(100);
            await().until(this::nothingIsMarked);
            assertEquals(200, topic.read(200).size(), "nothing was published twice");
            assertEquals(100, second.published());
            assertTrue(second.relay.leads());
        }
    }

    private RunningRelay secondAfterFirst() throws InterruptedException {
        RunningRelay second;
        try (var first = relay()) {
            await().until(() -> things.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                    == 1);
            second = relay();
            things.insert(100);
            await().until(this::nothingIsMarked);
            assertEquals(100, first.published());
            assertEquals(0, second.published());
            assertTrue(first.relay.leads());
            assertFalse(second.relay.leads());
        }
        return second;
    }

    @Test
    void aRelayThatIsFencedOrLosesItsSessionStartsAgain() throws Exception {
        var id = things.insert();
        try (var relay = relay();
                var topic = topic()) {
            topic.read(1);
            new TransactionalSender(RunningRelay.settings(prefix, TestKafka.bootstrap(), Optional.empty())).close();
            things.change(id);
            assertEquals(2, newest(topic.read(2), id));

            things.run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
            things.change(id);
            assertEquals(3, newest(topic.read(3), id));
            assertTrue(relay.relay.failure().isEmpty());
        }
    }

    /** 27,000 a second were measured on two cores that did nothing else; the limit only ends a relay that hangs. */
    @Test
    void manyChangesArePublished() throws Exception {
        things.insert(100_000);
        try (var relay = relay()) {
            await().atMost(Duration.ofMinutes(3)).until(() -> relay.published() >= 100_000);
            assertEquals(0, things.number("SELECT count(*) FROM unpublished"));
        }
    }

    private RunningRelay relay() {
        return new RunningRelay(things, prefix, TestKafka.bootstrap());
    }

    private CommittedRecords topic() {
        return new CommittedRecords(prefix + ThingDatabase.TOPIC);
    }

    private long marks(UUID id) {
        return things.number("SELECT count(*) FROM unpublished WHERE id = '" + id + "'");
    }

    private boolean nothingIsMarked() {
        return things.number("SELECT count(*) FROM unpublished") == 0;
    }

    private static long newest(List<ConsumerRecord<byte[], byte[]>> events, UUID id) {
        return versions(events, id).getLast();
    }

    private static List<Long> versions(List<ConsumerRecord<byte[], byte[]>> events, UUID id) {
        return events.stream()
                .filter(event -> CommittedRecords.header(event, "ce_subject").equals(id.toString()))
                .map(CommittedRecords::version)
                .collect(Collectors.toList());
    }
}
