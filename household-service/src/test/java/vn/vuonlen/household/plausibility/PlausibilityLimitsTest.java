package vn.vuonlen.household.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.standard.Standards;

class PlausibilityLimitsTest {

    /** Without a class for the average, NONE begins right above the line of the poor. */
    @ParameterizedTest
    @CsvSource({"59-2015, POOR>NONE NONE>POOR", "07-2021, POOR>NONE NONE>POOR", "351-2025, ''"})
    void aJumpSkipsTwoClassesThatTheStandardGives(String standard, String jumps) {
        var found = PlausibilityLimits.current().jumps(new Standards().get(standard, 1));

        assertEquals(jumps.isEmpty() ? List.of() : List.of(jumps.split(" ")), found);
    }

    @Test
    void whereNoClassMayBeSkippedTheJumpsAreThoseOverOne() throws IOException {
        var strict =
                PlausibilityLimits.DOCUMENTS.parse(document().replaceFirst("\"least\": 0, \"most\": 1", "\"most\": 0"));

        assertEquals(
                List.of("POOR>AVERAGE", "POOR>NONE", "NEAR_POOR>NONE", "AVERAGE>POOR", "NONE>POOR", "NONE>NEAR_POOR"),
                strict.jumps(new Standards().get("59-2015", 1)));
        assertEquals(List.of("POOR>NONE", "NONE>POOR"), strict.jumps(new Standards().get("351-2025", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"version\": 1; \"version\": 0; has no limits",
                "\"income\"; \"incom\"; has no limits",
                "\"least\": 50000, ; ; has no limits",
                "\"least\": 50000; \"least\": 30000000; has no limits",
                "\"UNVERIFIED\"; \"GUESSED\"; has no limits",
                "\"headAge\"; \"income\"; has no limits"
            })
    void aDocumentWithAMisspeltOrMissingLimitIsRefused(String good, String bad, String expected) throws IOException {
        var document = document().replaceFirst(good, bad == null ? "" : bad);

        var refused = assertThrows(IllegalArgumentException.class, () -> PlausibilityLimits.DOCUMENTS.parse(document));

        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }

    private static String document() throws IOException {
        try (var file = PlausibilityLimitsTest.class.getResourceAsStream("/plausibility/limits-v1.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
