package vn.vuonlen.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.things.Things;
import vn.vuonlen.kit.things.Topic;

class RelayTest {

    private final Things things = new Things();
    private final String prefix = TestKafka.freshPrefix();

    @Test
    void whatIsCommittedIsToldAndWhatIsNotIsNever() throws Exception {
        var kept = things.make();
        var dropped = things.make();
        try (var open = things.database().getConnection()) {
            open.setAutoCommit(false);
            Things.change(open, dropped);
            try (var relay = relay();
                    var topic = topic()) {
                await().until(() -> waits(kept) == 0);
                assertEquals(1, newest(topic.read(2), dropped), "an open transaction was told");
                things.change(kept);
                await().until(() -> waits(kept) == 0);
                assertEquals(3, topic.read(3).size(), "the relay waits for no writer, and does not repeat itself");

                open.rollback();
                await().until(this::nothingWaits);
                assertEquals(3, topic.read(3).size(), "a transaction that was rolled back was told");
            }
        }
    }

    @Test
    void theFirstOfAllIdsIsToldLikeEveryOther() throws Exception {
        var first = things.make(new UUID(0, 0));
        things.make(3);
        try (var relay = relay();
                var topic = topic()) {
            await().until(this::nothingWaits);
            assertEquals(1, newest(topic.read(4), first));
        }
    }

    @Test
    void anEventSaysWhoseAndWhichStateItIs() throws Exception {
        var id = things.make();
        things.run("UPDATE owner_epoch SET epoch = 7; UPDATE unpublished SET traceparent = '00-1-2-01'");
        try (var relay = relay();
                var topic = topic()) {
            var event = topic.read(1).getFirst();
            assertEquals(id.toString(), new String(event.key(), java.nio.charset.StandardCharsets.UTF_8));
            assertEquals(id + ":7:1", Topic.header(event, "ce_id"));
            assertEquals("/vuonlen/kit-service", Topic.header(event, "ce_source"));
            assertEquals("vn.vuonlen.kit.thing.v1", Topic.header(event, "ce_type"));
            assertEquals(id.toString(), Topic.header(event, "ce_subject"));
            assertEquals("7", Topic.header(event, "ce_epoch"));
            assertEquals("00-1-2-01", Topic.header(event, "traceparent"));
        }
    }

    @Test
    void aThingThatChangesWhileItIsSentIsSentAgain() throws Exception {
        var id = things.make();
        try (var connection = things.database().getConnection()) {
            var read = new PendingChanges(RunningRelay.TOPIC).next(connection, 10);
            things.change(id);
            PublishedMarks.forget(connection, Things.TOPIC, read);
            assertEquals(1, things.number("SELECT count(*) FROM unpublished"), "the newer mark is gone");

            var again = new PendingChanges(RunningRelay.TOPIC).next(connection, 10);
            assertEquals(2, again.getFirst().version());
            PublishedMarks.forget(connection, Things.TOPIC, again);
            assertEquals(0, things.number("SELECT count(*) FROM unpublished"));
        }
    }

    @Test
    void eachThingIsToldInOrderOfItsVersions() throws Exception {
        var ids = List.of(things.make(), things.make(), things.make(), things.make());
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
            await().until(this::nothingWaits);
            var told = topic.read(ids.size());
            for (var id : ids) {
                var versions = versions(told, id);
                assertEquals(versions.stream().sorted().distinct().toList(), versions);
                assertEquals(301, versions.getLast());
            }
        }
    }

    @Test
    void whatCannotBeToldIsSetAsideWithItsReasonAndTheRestGoesOn() throws Exception {
        things.make(50);
        things.run("INSERT INTO thing (id, size, weight) VALUES (gen_random_uuid(), 1, repeat('x', 20000)),"
                + " (gen_random_uuid(), 0, '')");
        things.run(
                Things.mark("SELECT id FROM thing WHERE size = 0 OR weight <> '' UNION ALL SELECT gen_random_uuid()"));
        try (var relay = relay();
                var topic = topic()) {
            await().until(this::nothingWaits);
            assertEquals(50, topic.read(50).size());
            var reasons = String.join("\n", things.column("SELECT reason FROM unpublishable"));
            assertTrue(reasons.contains("bytes, more than 10000"), reasons);
            assertEquals(3, reasons.lines().count(), reasons);

            things.run("UPDATE thing SET size = 5, weight = ''");
            things.run(Things.mark("SELECT id FROM thing"));
            await().until(this::nothingWaits);
            assertEquals(102, topic.read(102).size());
            assertEquals(
                    1, things.number("SELECT count(*) FROM unpublishable"), "only what has no state at all is left");
        }
    }

    @Test
    void ofTwoRelaysOneWorksAndTheOtherTakesOver() throws Exception {
        try (var topic = topic();
                var second = secondAfterFirst()) {
            things.make(100);
            await().until(this::nothingWaits);
            assertEquals(200, topic.read(200).size(), "nothing was told twice");
            assertEquals(100, second.told());
        }
    }

    private RunningRelay secondAfterFirst() throws InterruptedException {
        RunningRelay second;
        try (var first = relay()) {
            await().until(() -> things.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                    == 1);
            second = relay();
            things.make(100);
            await().until(this::nothingWaits);
            assertEquals(100, first.told());
            assertEquals(0, second.told());
        }
        return second;
    }

    @Test
    void aRelayThatIsFencedOrLosesItsSessionBeginsAnew() throws Exception {
        var id = things.make();
        try (var relay = relay();
                var topic = topic()) {
            topic.read(1);
            new TransactionalSender(RunningRelay.settings(prefix, TestKafka.bootstrap())).close();
            things.change(id);
            assertEquals(2, newest(topic.read(2), id));

            things.run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
            things.change(id);
            assertEquals(3, newest(topic.read(3), id));
            assertTrue(relay.relay.trouble().isEmpty());
        }
    }

    /** 27,000 a second were seen on two cores; this only notices when it becomes another order of magnitude. */
    @Test
    void aFloodIsToldInSeconds() throws Exception {
        things.make(100_000);
        try (var relay = relay()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> relay.told() >= 100_000);
            assertEquals(0, things.number("SELECT count(*) FROM unpublished"));
        }
    }

    private RunningRelay relay() {
        return new RunningRelay(things, prefix, TestKafka.bootstrap());
    }

    private Topic topic() {
        return new Topic(prefix + Things.TOPIC);
    }

    private long waits(UUID id) {
        return things.number("SELECT count(*) FROM unpublished WHERE id = '" + id + "'");
    }

    private boolean nothingWaits() {
        return things.number("SELECT count(*) FROM unpublished") == 0;
    }

    private static long newest(List<ConsumerRecord<byte[], byte[]>> told, UUID id) {
        return versions(told, id).getLast();
    }

    private static List<Long> versions(List<ConsumerRecord<byte[], byte[]>> told, UUID id) {
        return told.stream()
                .filter(event -> Topic.header(event, "ce_subject").equals(id.toString()))
                .map(Topic::version)
                .collect(Collectors.toList());
    }
}
