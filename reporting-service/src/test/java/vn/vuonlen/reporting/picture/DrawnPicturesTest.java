package vn.vuonlen.reporting.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.reporting.picture.BarChart.Bar;
import vn.vuonlen.reporting.picture.LineChart.Line;
import vn.vuonlen.reporting.picture.LineChart.Point;

/**
 * Each kind of picture as a file that anybody can open and look at. After a change that is meant, {@code -Dpictures.write}
 * writes them again.
 */
class DrawnPicturesTest {

    private static final Path FOLDER = Checkout.here().root().resolve("reporting-service/src/test/resources/pictures");

    /** So that a file shows the picture as the page does. */
    private static final String HEAD = "<!doctype html>\n<meta charset=\"utf-8\">\n<link rel=\"stylesheet\" href=\""
            + "../../../../../service-kit/src/main/resources/META-INF/resources/assets/vuonlen.css\">\n";

    static Stream<Arguments> pictures() {
        var years = List.of(
                point(2016, "48.14", true),
                point(2017, "41.01", true),
                point(2019, "33.05", true),
                point(2020, "29.93", true),
                point(2021, "43.86", false),
                point(2022, "34.90", true));
        var fewer = List.of(point(2017, "11.20", true), point(2019, "9.78", true));
        return Stream.of(
                Arguments.of(
                        "lines",
                        new LineChart(
                                "Rates",
                                List.of(new Line("Poor", years), new Line("Near-poor", fewer)),
                                v -> v + " %")),
                Arguments.of(
                        "one-year",
                        new LineChart("Rates", List.of(new Line("Poor", years.subList(0, 1))), v -> v + " %")),
                Arguments.of(
                        "bars",
                        new BarChart(
                                "Causes",
                                List.of("Poor", "Near-poor"),
                                List.of(
                                        row("No land, or too little of it to live on what it yields", "45.65", "30.10"),
                                        row("Illness <b>&</b> accidents", "8.00", "0.00"),
                                        new BarChart.Row(
                                                "Not asked",
                                                List.of(new Bar(null, "not known"), new Bar(null, "–")))))),
                Arguments.of(
                        "changes",
                        new BarChart(
                                "Change",
                                List.of("Points"),
                                List.of(
                                        new BarChart.Row("Mường Nhé", List.of(new Bar(number("-5.21"), "−5,21"))),
                                        new BarChart.Row("Tủa Chùa", List.of(new Bar(number("1.04"), "+1,04")))))),
                Arguments.of(
                        "ranking",
                        new Ranking(
                                "Ranking",
                                List.of(
                                        rank(1, "Nậm Pồ", "63.84", false),
                                        rank(2, "A unit with a name that is much too long", "41.90", true),
                                        rank(2, "Tủa Chùa", "41.90", false),
                                        new Ranking.Row(4, "Not known", null, "–", false)),
                                new Ranking.Whole(number("37.08"), "Điện Biên: 37,08 %"))),
                Arguments.of(
                        "columns",
                        new ColumnChart(
                                "Disbursed",
                                List.of(
                                        new ColumnChart.Column("1", number("4500"), "4.500"),
                                        new ColumnChart.Column("2", number("0"), "0"),
                                        new ColumnChart.Column("3", number("12034"), "12.034")),
                                BigDecimal::toPlainString)),
                Arguments.of(
                        "scatter",
                        new Scatter(
                                "Money and need",
                                new Scatter.Axis("Poor households", BigDecimal::toPlainString),
                                new Scatter.Axis("Million đồng each", BigDecimal::toPlainString),
                                List.of(
                                        dot("Nậm Pồ", "6200", "8.92", true),
                                        dot("Mường Lay", "310", "14.02", true),
                                        dot("Tuần Giáo", "5100", "9.10", false)))),
                Arguments.of(
                        "multiples",
                        new SmallMultiples(List.of(
                                new SmallMultiples.Named("Nậm Pồ", new SmallLine("Nậm Pồ", years, number("70"))),
                                new SmallMultiples.Named("Tuần Giáo", new SmallLine("Tuần Giáo", fewer, number("70"))),
                                new SmallMultiples.Named("None", new SmallLine("None", List.of(), number("70")))))),
                Arguments.of(
                        "map",
                        new Choropleth(
                                "Rates",
                                new CommuneShapes(),
                                Map.of(
                                        "03127", new Choropleth.Area("Điện Biên Phủ", 0, "4,02 %"),
                                        "03160", new Choropleth.Area("Mường Nhé", 5, "61,10 %"),
                                        "03202", new Choropleth.Area("Nà Bủng", null, "–")),
                                List.of("0–9,99 %", "10–19,99 %", "20–29,99 %", "30–39,99 %", "40–49,99 %", "≥ 50 %"),
                                "not known")));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void thePictureIsThatOfItsFile(String name, Picture picture) throws IOException {
        var file = FOLDER.resolve(name + ".html");
        var drawn = HEAD + picture.markup().replace("><", ">\n<") + "\n";
        if (System.getProperty("pictures.write") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn, UTF_8);
        }
        assertEquals(Files.readString(file, UTF_8), drawn);
    }

    private static Point point(int year, String rate, boolean continues) {
        return new Point(year, number(rate), rate, continues);
    }

    private static BarChart.Row row(String name, String poor, String nearPoor) {
        return new BarChart.Row(
                name, List.of(new Bar(number(poor), poor + " %"), new Bar(number(nearPoor), nearPoor + " %")));
    }

    private static Ranking.Row rank(long rank, String name, String rate, boolean own) {
        return new Ranking.Row(rank, name, number(rate), rate + " %", own);
    }

    private static Scatter.Point dot(String name, String x, String y, boolean shown) {
        return new Scatter.Point(name, number(x), number(y), x + ", " + y, shown);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
