package vn.vuonlen.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.things.Topic;
import vn.vuonlen.kit.things.Things;

class RelayTest {

    private final Things things = new Things();
    private final String prefix = TestKafka.freshPrefix();

    @Test
    void tellsTwoHundredThousandChangesFast() throws Exception {
        things.make(200_000);
        things.run("ANALYZE thing");
        try (var topic = new Topic(prefix + Things.TOPIC);
                var relay = new RunningRelay(things, prefix, TestKafka.bootstrap())) {
            await().until(() -> relay.relay.told() > 0);
            long start = System.nanoTime();
            long before = relay.relay.told();
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> relay.relay.told() >= 200_000);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.err.printf("told %.0f/s%n", (200_000 - before) / seconds);
            assertEquals(0, things.number("SELECT count(*) FROM unpublished"));
            assertEquals(200_000, topic.read(200_000).size());
        }
    }
}
