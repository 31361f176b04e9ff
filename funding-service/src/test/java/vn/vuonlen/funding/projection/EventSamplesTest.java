package vn.vuonlen.funding.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.InboundEvent.Unreadable;

/** The owner's golden samples, as this service reads them. */
class EventSamplesTest {

    @Test
    void theOwnersSampleOfAReviewIsRead() throws IOException {
        var event = event("review", sample("review")).as(ReviewEvent.class);

        assertEquals(
                new ReviewEvent(
                        UUID.fromString("0190a3c2-6000-7abc-9def-1f2e3d4c5b6a"), 2018, "PERIODIC", "DECIDED", 64207),
                event);
        assertEquals(true, event.decided());
    }

    @Test
    void theOwnersSampleOfAResultIsRead() throws IOException {
        var event = event("result", sample("result")).as(ResultEvent.class);

        assertEquals(
                new ResultEvent(
                        UUID.fromString("0190a3c2-6000-7abc-9def-1f2e3d4c5b6a"),
                        UUID.fromString("0190a3c2-5b7e-7c4d-8a11-6f0c2b9d4e01"),
                        0,
                        UUID.fromString("5d4c3b2a-1f0e-5a9b-8c7d-6e5f4a3b2c1d"),
                        "POOR"),
                event);
        assertEquals(true, event.inPoverty());
    }

    @Test
    void anEventWithoutARequiredMemberIsUnreadable() {
        assertThrows(Unreadable.class, () -> event("review", "{\"year\":2018}").as(ReviewEvent.class));
        assertThrows(
                Unreadable.class, () -> event("result", "{\"class\":\"POOR\"}").as(ResultEvent.class));
    }

    private static String sample(String thing) throws IOException {
        return Files.readString(Path.of(
                System.getProperty("vuonlen.root"),
                "household-service/contracts/samples/household." + thing + ".v1.json"));
    }

    private static InboundEvent event(String thing, String value) {
        var topic = "household." + thing + ".v1";
        return new InboundEvent(
                topic, "key", UUID.randomUUID().toString(), 1, 1, Instant.EPOCH, value.getBytes(UTF_8), 0, 0);
    }
}
