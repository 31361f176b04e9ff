package vn.vuonlen.reporting.figure.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.distribution.DistributionReport;
import vn.vuonlen.reporting.distribution.DistributionReport.AreaRow;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.distribution.DistributionReport.CodeCount;
import vn.vuonlen.reporting.distribution.SurveyCode;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.MadeUpProvince;
import vn.vuonlen.reporting.figure.ReaderOptions;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.provenance.Knowledge;

class SurveyFigureTest {

    private final CausesOfPoverty causes = new CausesOfPoverty(null);
    private final FigureRequest asked = new MadeUpProvince().asked(2018, Language.EN, ReaderOptions.NONE, 2018);

    @Test
    void theMostFrequentAnswerOfThePoorComesFirst() {
        var report = report(
                answered("POOR", 20, code("LAND", 4L, "20.00"), code("CAPITAL", 10L, "50.00")),
                answered("NEAR_POOR", 10, code("LAND", 9L, "90.00"), code("CAPITAL", 1L, "10.00")));

        assertEquals(
                Optional.of(
                        "What most poor households named as a cause: “capital”, 50.00\u202f% of the 20 that were asked."),
                sentence(report));
        assertEquals(
                List.of(
                        List.of("capital", "10", "50.00", "1", "10.00"),
                        List.of("land", "4", "20.00", "9", "90.00"),
                        List.of("Households asked", "20", "", "10", ""),
                        List.of("Households not known", "0", "", "0", "")),
                cells(causes.table(report, asked)));
        var picture = causes.picture(report, asked).orElseThrow().markup();
        assertTrue(picture.contains(">50.00\u202f%<") && picture.contains(">90.00\u202f%<"), picture);
        assertTrue(picture.indexOf(">capital<") < picture.indexOf(">land<"), picture);
    }

    @Test
    void answersThatAreEquallyFrequentAreAllNamed() {
        var report = report(
                answered("POOR", 20, code("LAND", 4L, "20.00"), code("ILLNESS", 1L, "5.00"), code("JOB", 4L, "20.00")));

        assertTrue(
                sentence(report).orElseThrow().contains("“land”, “job”, 20.00"),
                () -> sentence(report).toString());
    }

    @Test
    void whereNobodyGaveAnAnswerNoneIsTheMostFrequent() {
        assertEquals(Optional.empty(), sentence(report(answered("POOR", 20, code("LAND", 0L, "0.00")))));
    }

    @Test
    void whatIsWithheldIsSaidInWordsAndNotDrawn() {
        var report = report(
                new ClassAnswers("POOR", 7, null, null, true, List.of(code("LAND", null, null))),
                new ClassAnswers("NEAR_POOR", 5, null, null, true, List.of(code("LAND", null, null))));

        assertEquals(Optional.empty(), sentence(report));
        assertEquals(Optional.empty(), causes.picture(report, asked));
        assertEquals(
                List.of("These figures of poor households and near-poor households are not public, so that nobody can"
                        + " recognise a household; officers of the area see them once they have signed in."),
                notes(report));
        assertEquals(
                List.of(
                        List.of("Households asked", "–", "", "–", ""),
                        List.of("Households not known", "–", "", "–", "")),
                cells(causes.table(report, asked)));
    }

    @Test
    void whoWasNotAskedIsUnknownAndNotNone() {
        var report = report(
                answered("POOR", 20, code("LAND", 4L, "20.00")),
                new ClassAnswers("NEAR_POOR", 5, 0L, 5L, null, List.of(code("LAND", null, null))));

        assertEquals(
                List.of("land", "4", "20.00", "–", "–"),
                cells(causes.table(report, asked)).getFirst());
        assertEquals(
                "No answers of near-poor households are known in 2018: they were not asked, which does not mean that there is"
                        + " nothing.",
                notes(report).getFirst());
        var picture = causes.picture(report, asked).orElseThrow().markup();
        assertFalse(picture.contains("class=\"key\""), picture);
    }

    @Test
    void aPartOfThoseAskedIsSaid() {
        var report = report(new ClassAnswers("POOR", 25, 20L, 5L, null, List.of(code("LAND", 4L, "20.00"))));

        assertEquals(
                "The answer of 5 poor households is not known: percentages are of those asked.",
                notes(report).getFirst());
    }

    @Test
    void withoutPercentagesTheBarsAreOfHouseholds() {
        var report =
                report(new ClassAnswers("POOR", 50, 12L, 38L, null, List.of(code("NO_CAPACITY_TO_WORK", 12L, null))));

        assertTrue(causes.picture(report, asked).orElseThrow().markup().contains(">12<"));
        assertEquals(Optional.empty(), sentence(report));
    }

    @Test
    void ofEachPartTheFirstAnswerIsCounted() {
        var byPart = new CausesByPart(null);
        var report = report(
                List.of(
                        part("1", answered("POOR", 20, code("LAND", 4L, "20.00"), code("JOB", 3L, "15.00"))),
                        part("2", answered("POOR", 20, code("LAND", 4L, "20.00"), code("JOB", 4L, "20.00"))),
                        part("3", new ClassAnswers("POOR", 7, null, null, true, List.of(code("LAND", null, null))))),
                answered("POOR", 40, code("LAND", 8L, "20.00")));

        assertEquals(
                Optional.of("“land” comes first in 2 of the 2 areas with figures."),
                byPart.sentence(report, asked).map(Message::en));
        assertEquals(
                List.of(
                        List.of("Đơn vị 1", "land", "20.00", "20"),
                        List.of("Đơn vị 2", "land; job", "20.00", "20"),
                        List.of("Đơn vị 3", "–", "–", "–")),
                cells(byPart.table(report, asked)));
    }

    private Optional<String> sentence(DistributionReport report) {
        return causes.sentence(report, asked).map(Message::en);
    }

    private List<String> notes(DistributionReport report) {
        return causes.notes(report, asked).stream().map(Message::en).toList();
    }

    private static List<List<String>> cells(FigureTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static AreaRow part(String code, ClassAnswers... answers) {
        return new AreaRow(new AreaName(code, "Đơn vị " + code), List.of(answers));
    }

    private static ClassAnswers answered(String livingStandard, long households, CodeCount... codes) {
        return new ClassAnswers(livingStandard, households, households, 0L, null, List.of(codes));
    }

    private static CodeCount code(String code, Long households, String percent) {
        var name = new SurveyCode.Name(code, code.toLowerCase(java.util.Locale.ROOT));
        return new CodeCount(null, code, name, households, percent == null ? null : new BigDecimal(percent));
    }

    private static DistributionReport report(ClassAnswers... classes) {
        return report(null, classes);
    }

    private static DistributionReport report(List<AreaRow> parts, ClassAnswers... classes) {
        return new DistributionReport(
                "causes",
                MadeUpProvince.NAME,
                2018,
                "as-reported",
                "59-2015",
                "decided",
                null,
                Knowledge.of(Optional.empty()),
                List.of(classes),
                parts,
                MadeUpProvince.AS_OF);
    }
}
