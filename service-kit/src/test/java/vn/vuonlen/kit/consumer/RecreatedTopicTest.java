package vn.vuonlen.kit.consumer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.vuonlen.infrastructure.testing.TestKafka;
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

    /** Behind the old offset the new log ends a republication, of which the first part was not read yet. */
    @Test
    void theEndOfARepublicationCountsOnlyAfterTheNewLogWasReadFromItsBeginning() throws Exception {
        var ids = Stream.generate(UUID::randomUUID).limit(BEFORE).toList();
        var withdrawn = new AtomicInteger();
        ids.forEach(id -> records.state(id, 1, 1, 1));
        try (var consumer = new RunningConsumer(things.database(), prefix, new ThingProjection() {
            @Override
            public void withdraw(List<UUID> some, Connection connection) throws SQLException {
                withdrawn.addAndGet(some.size());
                super.withdraw(some, connection);
            }
        })) {
            await().atMost(LIMIT).until(() -> consumer.pollTransaction.consumed() == BEFORE);

            records.createAgain();
            ids.forEach(id -> records.state(id, 2, 1, 1));
            for (int i = 0; i < AFTER; i++) {
                records.state(UUID.randomUUID(), 2, 1, 1);
            }
            records.end(2, 1);

            await().atMost(LIMIT)
                    .until(() ->
                            things.number("SELECT count(*) FROM oldest_epoch") == 1 && projected() == BEFORE + AFTER);
        }
        assertEquals(0, withdrawn.get());
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
