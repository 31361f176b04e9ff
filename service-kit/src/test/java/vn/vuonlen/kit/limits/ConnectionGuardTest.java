package vn.vuonlen.kit.limits;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.embedded.EmbeddedChannel;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A connection is closed that brings no head of a request in time, however slowly it sends one. */
class ConnectionGuardTest {
    private final LimitSettings settings =
            new SmallRyeConfigBuilder().withMapping(LimitSettings.class).build().getConfigMapping(LimitSettings.class);

    private final ConnectionGuard guard = new ConnectionGuard(settings, new LimitReached(new SimpleMeterRegistry()));
    private final EmbeddedChannel connection = new EmbeddedChannel(guard);

    private void pass(long seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    @Test
    void aConnectionWithoutARequestIsClosed() {
        pass(settings.headDeadline().toSeconds() - 1);
        assertTrue(connection.isOpen());
        pass(1);
        assertFalse(connection.isOpen());
    }

    @Test
    void aRequestMayTakeItsTimeAndTheNextMayCome() {
        guard.requestBegan();
        pass(600);
        guard.requestEnded();
        pass(settings.headDeadline().toSeconds() - 1);
        assertTrue(connection.isOpen());
        guard.requestBegan();
        pass(600);
        assertTrue(connection.isOpen());
        guard.requestEnded();
        pass(settings.headDeadline().toSeconds());
        assertFalse(connection.isOpen());
    }
}
