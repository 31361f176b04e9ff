package vn.vuonlen.kit.consumer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumerProgressTest {

    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final ConsumerProgress progress = new ConsumerProgress();

    @Test
    void aConsumerIsBehindFromThePollThatLeftMessagesToTheOneThatLeftNone() {
        progress.lags(Map.of("busy", 7L, "idle", 0L));
        await().until(() -> progress.behind("busy").compareTo(A_MOMENT) > 0);
        progress.lags(Map.of("busy", 9L, "idle", 0L));

        assertTrue(progress.behind("busy").compareTo(A_MOMENT) > 0, "it has been behind all the time");
        assertEquals(Duration.ZERO, progress.behind("idle"));

        progress.lags(Map.of("busy", 0L, "idle", 0L));

        assertEquals(Duration.ZERO, progress.behind("busy"));
    }

    @Test
    void aTopicWhosePartitionsWentElsewhereIsNoLongerBehindHere() {
        progress.lags(Map.of("busy", 7L));
        progress.lags(Map.of());

        assertEquals(Duration.ZERO, progress.behind("busy"));
    }
}
