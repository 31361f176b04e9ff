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
import vn.vuonlen.kit.consumer.Unreadable;

/** The owner's golden samples, as we read them. */
class EventSamplesTest {

    @Test
    void a_review_is_read_as_its_owner_tells_it() throws IOException {
        var told = heard("review", sample("review")).as(ReviewEvent.class);

        assertEquals(
                new ReviewEvent(
                        UUID.fromString("0190a3c2-6000-7abc-9def-1f2e3d4c5b6a"), 2018, "PERIODIC", "DECIDED", 64207),
                told);
        assertEquals(true, told.decided());
    }

    @Test
    void a_result_is_read_as_its_owner_tells_it() throws IOException {
        var told = heard("result", sample("result")).as(ResultEvent.class);

        assertEquals(
                new ResultEvent(
                        UUID.fromString("0190a3c2-6000-7abc-9def-1f2e3d4c5b6a"),
                        UUID.fromString("0190a3c2-5b7e-7c4d-8a11-6f0c2b9d4e01"),
                        0,
                        UUID.fromString("5d4c3b2a-1f0e-5a9b-8c7d-6e5f4a3b2c1d"),
                        "POOR"),
                told);
        assertEquals(true, told.inPoverty());
    }

    @Test
    void a_state_without_what_we_need_is_unreadable() {
        assertThrows(Unreadable.class, () -> heard("review", "{\"year\":2018}").as(ReviewEvent.class));
        assertThrows(
                Unreadable.class, () -> heard("result", "{\"class\":\"POOR\"}").as(ResultEvent.class));
    }

    private static String sample(String thing) throws IOException {
        return Files.readString(Path.of(
                System.getProperty("vuonlen.root"),
                "household-service/contracts/samples/household." + thing + ".v1.json"));
    }

    private static InboundEvent heard(String thing, String value) {
        var topic = "household." + thing + ".v1";
        return new InboundEvent(
                topic, "key", UUID.randomUUID().toString(), 1, 1, Instant.EPOCH, value.getBytes(UTF_8), 0, 0);
    }
}
