package vn.vuonlen.household.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardsTest {

    private static final String DOCUMENT = """
            {"id": "%s", "version": %d, "name": {"vi": "Chuẩn", "en": "Standard"}, "legalInstrument": "x",
             "jurisdiction": "%s", "period": {"fromYear": %d, "toYear": %s}, "measures": ["%s"],
             "pointsPerDeprivation": {"points": 10, "certainty": "VERIFIED"},
             "thresholds": [{"code": "LINE", "measure": "%6$s", "rural": 1, "urban": 2,
                "name": {"vi": "Mức", "en": "Line"}, "certainty": "VERIFIED"}],
             "indicators": [],
             "rules": [{"class": "POOR", "route": "INCOME", "when": [{"threshold": "LINE", "op": "AT_MOST"}]}],
             "otherwise": "NONE", "notes": []}
            """;

    private static final Standard TO_2020 = standard("a", 1, "VN", 2016, 2020, "INCOME");

    @ParameterizedTest
    @CsvSource({"2020, 2025", "2014, 2016", "2017, 2018", "2014,", "2020,"})
    void aYearHasOneStandardOfAKind(int fromYear, Integer toYear) {
        var other = standard("b", 1, "VN", fromYear, toYear, "INCOME");

        var refused = assertThrows(IllegalStateException.class, () -> new Standards(List.of(TO_2020, other)));

        assertEquals("The periods of b and a overlap", refused.getMessage());
    }

    @Test
    void standardsOfOtherMeasuresJurisdictionsYearsOrVersionsMayCoexist() {
        var standards = new Standards(List.of(
                TO_2020,
                standard("in points", 3, "VN", 2016, 2020, "B1"),
                standard("of a province", 3, "VN-71", 2016, 2020, "INCOME"),
                standard("next", 1, "VN", 2021, null, "INCOME"),
                standard("a", 2, "VN", 2016, 2020, "INCOME")));

        assertEquals(
                List.of(Optional.empty(), Optional.of("a v2"), Optional.of("a v2"), Optional.of("next v1")),
                Stream.of(2015, 2016, 2020, 2021)
                        .map(year -> standards.inForceIn(year).map(s -> s.id() + " v" + s.version()))
                        .toList());
    }

    @Test
    void theDecreeOfAYearIsTheOneByIncome() {
        var standards = new Standards();

        assertEquals(
                List.of("59-2015", "59-2015", "07-2021", "07-2021", "351-2025"),
                Stream.of(2015, 2020, 2021, 2026, 2027)
                        .map(year -> standards.inForceIn(year).orElseThrow().id())
                        .toList());
    }

    private static Standard standard(
            String id, int version, String jurisdiction, int fromYear, Integer toYear, String measure) {
        return Standards.DOCUMENTS.parse(DOCUMENT.formatted(id, version, jurisdiction, fromYear, toYear, measure));
    }
}
