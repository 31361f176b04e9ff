package vn.vuonlen.reporting.figure.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.reporting.figure.FigureRequests.AS_OF;
import static vn.vuonlen.reporting.figure.FigureRequests.KNOWLEDGE;
import static vn.vuonlen.reporting.figure.FigureRequests.PROVINCE;
import static vn.vuonlen.reporting.figure.FigureRequests.YEAR;
import static vn.vuonlen.reporting.figure.FigureRequests.english;
import static vn.vuonlen.reporting.figure.FigureRequests.texts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureRequests;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.target.TargetDecision;
import vn.vuonlen.reporting.target.TargetMeasure;
import vn.vuonlen.reporting.target.TargetPath;
import vn.vuonlen.reporting.target.TargetReport;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** What is said of targets that were met, were not, are open, or were set too late to count. */
class TargetKindsTest {

    private static final Reached MET = target(null, TargetMeasure.POOR, "90", "85", true, false);
    private static final Reached MISSED =
            target("POOR_DISTRICT", TargetMeasure.POOR_RATE, "10.00", "10.01", false, false);
    private static final Reached OPEN = target(null, TargetMeasure.POOR_RATE, "9.50", null, null, false);
    private static final Reached LATE = target(null, TargetMeasure.POOR, "99", "85", null, true);

    private final FigureRequest asked = FigureRequests.in(Language.EN);
    private final TargetsOfYear kind = new TargetsOfYear(null);

    @Test
    void theSentenceCountsEachOutcomeAndNoneTwice() {
        assertEquals(
                "1 of 2 targets were met. Targets that have no result yet: 1."
                        + " Targets that were set after the year was over: 1.",
                sentence(MET, MISSED, OPEN, LATE));
        assertEquals("Targets that have no result yet: 1.", sentence(OPEN));
        assertEquals("Targets that were set after the year was over: 1.", sentence(LATE));
    }

    private String sentence(Reached... targets) {
        return english(kind.sentence(report(targets), asked).orElseThrow());
    }

    @Test
    void everyOutcomeHasASignAndWordsOfItsOwn() {
        var rows = texts(kind.table(report(MET, MISSED, OPEN, LATE), asked));

        assertEquals(
                List.of(
                        "✓\u00a0Met",
                        "✗\u00a0Not\u00a0met",
                        "…\u00a0No result yet",
                        "○\u00a0Set after the year was over"),
                rows.stream().map(row -> row.get(3)).toList());
    }

    @Test
    void aFigureHasTheUnitOfItsTargetAndWhatIsNotKnownIsNoNumber() {
        var rows = texts(kind.table(report(MISSED, OPEN), asked));

        assertEquals(
                List.of(
                        "Poverty rate, poor districts",
                        "10.00\u202f%",
                        "10.01\u202f%",
                        "✗\u00a0Not\u00a0met",
                        "12.00\u202f% (in 2017)",
                        "0.01",
                        "–",
                        "12/KH-UBND of 20 December 2017"),
                rows.getFirst());
        assertEquals("–", rows.getLast().get(2));
    }

    @Test
    void ratesAndCountsHavePicturesOfTheirOwn() {
        var both = kind.picture(report(MET, MISSED), asked).orElseThrow().markup();
        var one = kind.picture(report(OPEN), asked).orElseThrow().markup();

        assertEquals(2, both.split("<svg", -1).length - 1);
        assertEquals(1, one.split("<svg", -1).length - 1);
        assertEquals(2, one.split("<rect", -1).length - 1, "of the start and the target: there is no result");
    }

    private static TargetReport report(Reached... targets) {
        return new TargetReport(PROVINCE, YEAR, KNOWLEDGE, List.of(targets), AS_OF);
    }

    private static Reached target(
            String designation, TargetMeasure measure, String target, String actual, Boolean met, boolean late) {
        var path = new TargetPath(
                2017,
                new BigDecimal(measure == TargetMeasure.POOR ? "100" : "12.00"),
                new BigDecimal(measure == TargetMeasure.POOR ? "0" : "0.01"),
                null,
                met);
        return new Reached(
                PROVINCE,
                designation,
                measure,
                new BigDecimal(target),
                actual == null ? null : new BigDecimal(actual),
                path,
                new TargetDecision("12/KH-UBND", LocalDate.of(late ? 2019 : 2017, 12, 20)),
                late,
                1);
    }
}
