package vn.vuonlen.local.demo.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.vuonlen.local.demo.people.Families;
import vn.vuonlen.local.demo.people.SurveyAnswers;
import vn.vuonlen.local.demo.plan.CommuneTable;
import vn.vuonlen.local.demo.plan.ProvincePlan;
import vn.vuonlen.local.demo.plan.ProvinceTotals;

class NdjsonStreamTest {

    private static final int FIRST = 3_000;
    private final ProvincePlan plan =
            ProvincePlan.of(SyntheticProvince.SEED, CommuneTable.all(), ProvinceTotals.published());

    /** When these hashes change, a load that an upgrade interrupts resumes with other people. */
    @Test
    @DisplayName("the same seed gives the same bytes on every machine")
    void sameSeedGivesTheSameBytes() throws Exception {
        assertEquals(
                "9e0395eb1e1a794c614668513eb70997a657ebc7d2bfbea829ecdff9435b52ec",
                hash(plan.histories().map(new Families(plan.seed())::of)));
        var answers = new SurveyAnswers(plan.seed());
        assertEquals(
                "8abcee4f7a0c9a0d4391634d7224de109f115cf53260ea3b8e791f9f7439e152",
                hash(plan.histories().filter(h -> h.in(2018).surveyed()).map(h -> answers.of(h, 2018))));
    }

    @Test
    @DisplayName("one row a line, whatever the size of the reader's buffer")
    void writesOneRowPerLine() throws IOException {
        try (var rows = new NdjsonStream(Stream.of(new NamedRow("Giàng A Súa"), new NamedRow("Lò Thị Ón")))) {
            assertEquals(
                    "{\"name\":\"Giàng A Súa\"}\n{\"name\":\"Lò Thị Ón\"}\n", new String(rows.readAllBytes(), UTF_8));
            assertEquals(-1, rows.read());
        }
    }

    private record NamedRow(String name) {}

    private static String hash(Stream<?> rows) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var bytes = new NdjsonStream(rows.limit(FIRST))) {
            digest.update(bytes.readAllBytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
