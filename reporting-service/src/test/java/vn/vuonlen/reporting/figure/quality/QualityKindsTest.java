package vn.vuonlen.reporting.figure.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.reporting.figure.FigureRequests.AS_OF;
import static vn.vuonlen.reporting.figure.FigureRequests.KNOWLEDGE;
import static vn.vuonlen.reporting.figure.FigureRequests.PROVINCE;
import static vn.vuonlen.reporting.figure.FigureRequests.YEAR;
import static vn.vuonlen.reporting.figure.FigureRequests.english;
import static vn.vuonlen.reporting.figure.FigureRequests.texts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vuonlen.reporting.comparison.SeriesNote;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReport;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureRequests;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.official.OfficialFigure.Qualifier;
import vn.vuonlen.reporting.official.OfficialFigure.Unit;
import vn.vuonlen.reporting.official.OfficialReport;
import vn.vuonlen.reporting.official.OfficialReport.Compared;

/** What is said of figures that agree, differ or do not compare, and of answers that are not known or withheld. */
class QualityKindsTest {

    private final FigureRequest asked = FigureRequests.in(Language.EN);

    @Test
    void onlyExactFiguresAgreeOrDiffer() {
        var report = official(
                figure("poor_households", Unit.HOUSEHOLDS, Qualifier.EXACT, "10", "10", null),
                figure("poor_rate", Unit.PERCENT, Qualifier.DERIVED, "10.00", "10.01", null),
                figure("funding_total", Unit.DONG, Qualifier.MORE_THAN, "5000000", "5000000", true),
                figure("districts_of_old", Unit.AREAS, Qualifier.EXACT, "3", null, false));

        assertEquals(
                "1 of 2 figures that compare agree with the computed ones. Figures that do not compare: 2."
                        + " 1 of 2 published totals are the sum of their parts.",
                english(new PublishedAndComputed(null).sentence(report, asked).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "poor_households; HOUSEHOLDS; EXACT; 12345; 12344; Poor households; 12,345; −1",
                "poor_rate; PERCENT; DERIVED; 41.01; 41.02; Poverty rate; 41.01\u202f% (derived); +0.01",
                "funding_total; DONG; MORE_THAN; 420000000000; 422350000000;"
                        + " Money for poverty reduction in all (million đồng); more than 420,000; +2,350",
                "old_measure; HOUSEHOLDS; ABOUT; 44000; ; old measure; about 44,000; –"
            })
    void aFigureIsWrittenInItsUnitAndAsItsSourceWordsIt(
            String measure,
            Unit unit,
            Qualifier qualifier,
            String value,
            String computed,
            String name,
            String published,
            String difference) {
        var written = new PublishedValue(figure(measure, unit, qualifier, value, computed, null), Language.EN);

        assertEquals(
                List.of(name, published, difference),
                List.of(written.measure(), written.published(), written.difference()));
    }

    @Test
    void sumsHaveAColumnOnlyIfThereAreSome() {
        var kind = new PublishedAndComputed(null);
        var without = official(figure("poor_rate", Unit.PERCENT, Qualifier.EXACT, "1.00", "1.00", null));
        var with = official(figure("poor_households", Unit.HOUSEHOLDS, Qualifier.EXACT, "5", "4", false));

        assertEquals(5, kind.table(without, asked).heads().size());
        assertEquals(6, kind.table(with, asked).heads().size());
        assertEquals(
                "✗ the parts sum to 4",
                texts(kind.table(with, asked)).getFirst().get(4));
    }

    @Test
    void theSentenceOfAnswersSaysNothingOfWhatIsWithheld() {
        var kind = new SurveyCoverage(null, Characteristic.CAUSE);

        assertEquals("The answers of all households are known.", sentence(kind, answers(8, 8L), answers(2, 2L)));
        assertEquals(
                "The answers of 2 of 10 households are not known (20.00\u202f%).",
                sentence(kind, answers(8, 6L), answers(2, 2L)));
        assertEquals(
                "Poor: The answers of all households are known.", sentence(kind, answers(8, 8L), answers(2, null)));
        assertTrue(sentence(kind, answers(8, null), answers(2, null)).contains("withheld"));
    }

    private String sentence(SurveyCoverage kind, ClassAnswers... classes) {
        return english(kind.sentence(distribution(classes), asked).orElseThrow());
    }

    @Test
    void withheldCountsAreWordsAndNoBars() {
        var kind = new SurveyCoverage(null, Characteristic.CAUSE);
        var report = distribution(answers(8, 6L), answers(2, null));

        assertEquals(
                List.of(List.of("Poor", "8", "6", "2"), List.of("Near-poor", "2", "withheld", "withheld")),
                texts(kind.table(report, asked)));
        var picture = kind.picture(report, asked).orElseThrow().markup();
        assertEquals(2, picture.split("<rect", -1).length - 1);
        assertTrue(kind.picture(distribution(answers(2, null)), asked).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(SeriesNote.class)
    void everyNoteHasWordsInBothLanguages(SeriesNote note) {
        var words = SeriesNoteWords.of(note);

        Stream.of(words.vi(), words.en()).forEach(text -> assertFalse(text.contains(note.name())));
        assertFalse(words.vi().equals(words.en()));
    }

    private static OfficialReport official(Compared... figures) {
        return new OfficialReport(PROVINCE, YEAR, KNOWLEDGE, List.of(figures), AS_OF);
    }

    private static Compared figure(
            String measure, Unit unit, Qualifier qualifier, String value, String computed, Boolean addsUp) {
        var published = new BigDecimal(value);
        var own = computed == null ? null : new BigDecimal(computed);
        return new Compared(
                PROVINCE,
                null,
                measure,
                unit,
                qualifier,
                published,
                own,
                own == null ? null : own.subtract(published),
                addsUp == null ? null : addsUp ? published : published.subtract(BigDecimal.ONE),
                addsUp,
                null,
                "158/QĐ",
                null);
    }

    /** The poor first. */
    private static DistributionReport distribution(ClassAnswers... classes) {
        return new DistributionReport(
                "causes",
                PROVINCE,
                YEAR,
                "as-reported",
                "59-2015",
                "decided",
                null,
                KNOWLEDGE,
                numbered(classes),
                null,
                AS_OF);
    }

    private static List<ClassAnswers> numbered(ClassAnswers... classes) {
        var names = List.of("POOR", "NEAR_POOR");
        return Arrays.stream(classes)
                .map(of -> new ClassAnswers(
                        names.get(Arrays.asList(classes).indexOf(of)),
                        of.households(),
                        of.asked(),
                        of.unknown(),
                        of.suppressed(),
                        List.of()))
                .toList();
    }

    /** @param asked null if withheld */
    private static ClassAnswers answers(long households, Long asked) {
        return new ClassAnswers(
                "",
                households,
                asked,
                asked == null ? null : households - asked,
                asked == null ? true : null,
                List.of());
    }
}
