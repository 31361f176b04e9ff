package vn.vuonlen.household.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardDocumentTest {

    private static final String GOOD = """
            {"id": "x", "version": 1, "name": {"vi": "Chuẩn", "en": "Standard"}, "legalInstrument": "x",
             "jurisdiction": "VN", "period": {"fromYear": 2027, "toYear": null}, "measures": ["INCOME"],
             "pointsPerDeprivation": {"points": 10, "certainty": "VERIFIED"},
             "thresholds": [{"code": "LINE", "measure": "INCOME", "rural": 1, "urban": 2,
                "name": {"vi": "Mức", "en": "Line"}, "certainty": "VERIFIED"}],
             "indicators": [],
             "rules": [{"class": "POOR", "route": "INCOME", "when": [{"threshold": "LINE", "op": "AT_MOST"}]}],
             "otherwise": "NONE", "notes": []}
            """;

    @Test
    void aStandardIsReadFromItsDocument() {
        assertEquals(1, Standards.DOCUMENTS.parse(GOOD).threshold("LINE").of(Residence.RURAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version": 1            | "version": 1, "colour": "red" | Unrecognized field
            "rural": 1              | "rural": 1.5                  | standard
            "rural": 1,             | ""                            | standard
            "threshold": "LINE"     | "threshold": "LIME"           | names no threshold
            "measure": "INCOME"     | "measure": "B1"               | undeclared measure
            "route": "INCOME"       | "route": null                 | route
            "op": "AT_MOST"         | "op": "MOSTLY"                | standard
            "points": 10            | "points": 0                   | 1 point or more
            "pointsPerDeprivation"  | "pointsPerIndicator"          | no pointsPerDeprivation
            "certainty": "VERIFIED" | "certainty": null             | certainty
            """, quoteCharacter = '`')
    void anInvalidDocumentIsRefused(String text, String replacement, String because) {
        var wrong = GOOD.replace(text.strip(), replacement.equals("\"\"") ? "" : replacement.strip());

        var refused = assertThrows(IllegalArgumentException.class, () -> Standards.DOCUMENTS.parse(wrong));

        assertTrue(refused.getMessage().contains(because.strip()), refused.getMessage());
    }
}
