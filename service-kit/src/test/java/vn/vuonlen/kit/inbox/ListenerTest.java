package vn.vuonlen.kit.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.outbox.RunningRelay;
import vn.vuonlen.kit.things.Things;

class ListenerTest {

    private final Things things = new Things();
    private final String prefix = TestKafka.freshPrefix();

    @Test
    void digestsTwoHundredThousand() throws Exception {
        things.make(200_000);
        try (var relay = new RunningRelay(things, prefix, TestKafka.bootstrap())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> relay.told() >= 200_000);
        }
        long start = System.nanoTime();
        try (var listener = new RunningListener(things.database(), prefix, new Seen())) {
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> listener.digestion.heard() >= 200_000);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.err.printf("heard %.0f/s%n", 200_000 / seconds);
            assertEquals(200_000, things.number("SELECT count(*) FROM seen"));
        }
    }
}
