package vn.vuonlen.reporting.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.page.RateChart.Series;
import vn.vuonlen.reporting.page.RateChart.YearRate;

class PicturesTest {

    private static final int PAGE_BUDGET = 60_000;

    @Test
    void theMapHasAClosedOutlineForEachOfTheFortyFiveCommunes() {
        var shapes = new CommuneShapes();

        assertEquals(45, shapes.paths().size());
        shapes.paths()
                .forEach((code, path) -> assertTrue(
                        path.matches("(M\\d+ \\d+l[-\\d ]+z)+"), () -> code + " is no closed path: " + path));
        assertTrue(shapes.paths().values().stream().mapToInt(String::length).sum() < PAGE_BUDGET);
    }

    @Test
    void aHigherRateStandsHigherAndALaterYearFurtherRight() {
        var chart = RateChart.of(
                List.of(new Series(
                        "province",
                        "province",
                        List.of(
                                new YearRate(2018, new BigDecimal("37.08")),
                                new YearRate(2017, new BigDecimal("41.01")),
                                new YearRate(2019, new BigDecimal("33.05"))))),
                Language.VI);

        var points = chart.lines().getFirst().points();
        assertEquals(
                List.of("41,01\u202f%", "37,08\u202f%", "33,05\u202f%"),
                points.stream().map(RateChart.Point::label).toList());
        assertTrue(points.get(0).y() < points.get(1).y()
                && points.get(1).y() < points.get(2).y());
        assertTrue(points.get(0).x() < points.get(1).x()
                && points.get(1).x() < points.get(2).x());
        assertEquals(
                List.of("2017", "2018", "2019"),
                chart.years().stream().map(RateChart.Tick::label).toList());
        assertEquals("50 %", chart.rates().getLast().label());
    }

    @Test
    void oneYearAloneStandsInTheMiddle() {
        var chart = RateChart.of(
                List.of(new Series("province", "province", List.of(new YearRate(2018, BigDecimal.ZERO)))), Language.EN);

        assertEquals(
                RateChart.HEIGHT - 36,
                chart.lines().getFirst().points().getFirst().y());
        assertEquals(1, chart.years().size());
    }
}
