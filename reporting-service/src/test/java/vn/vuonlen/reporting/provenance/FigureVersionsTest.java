package vn.vuonlen.reporting.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureVersionsTest {

    /** Whatever years an answer was computed from, a change in one of them is noticed, and in another one not. */
    @ParameterizedTest
    @CsvSource({
        "2018:5:9, true",
        "2018:6:10, false",
        "2018:5:10, false",
        "2017:1:1, false",
        "2014:1:1, false",
        "2100:1:1, false"
    })
    void allYearsHoldUntilOneOfThemChanges(String announced, boolean holds) {
        var then = FigureVersions.announced("2018:5:9");
        var now = then.newest(FigureVersions.announced(announced));

        assertEquals(holds, then.hold(now, FigureYears.ALL));
    }
}
