package vn.vuonlen.household.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureDocumentTest {

    @Test
    void aYearFollowsTheProcedureThatIsInForceWhenItsWindowEnds() {
        var procedures = new Procedures();

        assertEquals(
                List.of("none", "17-2016", "17-2016", "24-2021", "24-2021", "24-2021-communes", "24-2021-communes"),
                Stream.of(2015, 2016, 2020, 2021, 2024, 2025, 2026)
                        .map(year -> procedures.ofYear(year).map(Procedure::id).orElse("none"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "17-2016, 7, , , 12-31",
        "24-2021, 3, 3, 5, 12-14",
        "24-2021-communes, 3, 3, , 12-14",
    })
    void theirDeadlinesAreInTheirDocuments(
            String id, Integer posting, Integer recheck, Integer opinion, String windowTo) {
        var procedure = new Procedures().get(id, 1);

        assertEquals(Optional.of(posting), procedure.workingDays(CommuneActKind.POSTING));
        assertEquals(Optional.ofNullable(recheck), procedure.workingDays(CommuneActKind.RECHECK));
        assertEquals(Optional.ofNullable(opinion), procedure.workingDays(CommuneActKind.DISTRICT_OPINION));
        assertEquals(windowTo, procedure.window().to());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1 | \"version\": 1, \"colour\": \"red\" | Unrecognized field",
                "\"version\": 1 | \"version\": 0 | version of 1 or more",
                "\"act\": \"POSTING\" | \"act\": \"HANGING\" | is no procedure",
                "\"act\": \"POSTING\" | \"act\": \"ANSWER\" | lacks [POSTING]",
                "\"workingDays\": 3, \"certainty\": \"UNVERIFIED\"}, | \"certainty\": \"UNVERIFIED\"}, | working days",
                "\"workingDays\": 5 | \"workingDays\": 0 | one working day or more",
                "[\"district-officer\"] | [\"chairman\"] | done by no officer",
                "\"percentOfPresent\": 50 | \"percentOfPresent\": 500 | 1 to 100 percent",
                "\"to\": \"12-14\" | \"to\": \"08-14\" | ends before it begins",
                "\"to\": \"2025-06-30\" | \"to\": \"2020-06-30\" | ends before it begins",
                "\"VERIFIED\"} | \"GUESSED\"} | is no procedure"
            })
    void aDocumentThatContradictsItselfIsRefused(String good, String bad, String because) throws IOException {
        var document = document();
        assertTrue(document.contains(good), good);
        var wrong = document.replaceFirst(Pattern.quote(good), bad);

        var refused = assertThrows(IllegalArgumentException.class, () -> Procedures.DOCUMENTS.parse(wrong));

        assertTrue(refused.getMessage().contains(because), refused.getMessage());
    }

    @Test
    void noTwoProceduresAreInForceAtOnce() throws IOException {
        var one = Procedures.DOCUMENTS.parse(document());
        var other = Procedures.DOCUMENTS.parse(document().replace("\"24-2021\"", "\"other\""));

        var refused = assertThrows(IllegalStateException.class, () -> new Procedures(List.of(one, other)));

        assertEquals("The procedures other and 24-2021 overlap", refused.getMessage());
    }

    private static String document() throws IOException {
        try (var file = ProcedureDocumentTest.class.getResourceAsStream("/procedures/24-2021-v1.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
