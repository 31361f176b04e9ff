package vn.vuonlen.reporting.figure.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.reporting.figure.FigureRequests.AS_OF;
import static vn.vuonlen.reporting.figure.FigureRequests.HEAD;
import static vn.vuonlen.reporting.figure.FigureRequests.district;
import static vn.vuonlen.reporting.figure.FigureRequests.english;
import static vn.vuonlen.reporting.figure.FigureRequests.texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.classes.ClassFigures;
import vn.vuonlen.reporting.comparison.ClassChange;
import vn.vuonlen.reporting.comparison.CompareReport;
import vn.vuonlen.reporting.comparison.Compared;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureRequests;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.movement.Flows;
import vn.vuonlen.reporting.movement.MovementReport;
import vn.vuonlen.reporting.movement.OtherFlows;

/** What is said of changes that go either way, and of flows that are not known. */
class MovementKindsTest {

    private final FigureRequest asked = FigureRequests.in(Language.EN);

    @Test
    void aChangeIsSaidByItsDirectionAndAnAreaWithoutYearBeforeHasNone() {
        var report = compared(false, change(-5, 0), change(-6, 3), change(1, -3), null);
        var kind = new CountChanges(null);

        assertEquals(
                "Since 2017: poor 5 households fewer, near-poor unchanged."
                        + " Of 2 areas that compare, 1 have fewer poor households and 1 more.",
                english(kind.sentence(report, asked).orElseThrow()));
        assertEquals(
                List.of(
                        List.of("Huyện 1", "16", "10", "−6", "2", "5", "+3"),
                        List.of("Huyện 2", "9", "10", "+1", "8", "5", "−3"),
                        List.of("Huyện 3", "–", "10", "–", "–", "5", "–"),
                        List.of("Tỉnh mẫu", "15", "10", "−5", "5", "5", "0")),
                texts(kind.table(report, asked)));
        var picture = kind.picture(report, asked).orElseThrow().markup();
        assertEquals(4, picture.split("<rect", -1).length - 1);
        assertTrue(picture.contains("did not exist the year before"));
    }

    @Test
    void anAreaWithoutPartsIsABarOfItsOwn() {
        var report = compared(false, change(2, 1));
        var kind = new CountChanges(null);

        assertEquals(
                "Since 2017: poor 2 households more, near-poor 1 households more.",
                english(kind.sentence(report, asked).orElseThrow()));
        assertEquals(1, texts(kind.table(report, asked)).size());
    }

    @Test
    void figuresOfTwoStandardsAreNotComparedInWords() {
        var kind = new RateChanges(null);

        assertTrue(new CountChanges(null)
                .sentence(compared(true, change(-5, 0)), asked)
                .isEmpty());

        assertEquals(
                "The poverty rate changed by −5.00 percentage points, the near-poverty rate by 0.00.",
                english(kind.sentence(compared(false, change(-5, 0)), asked).orElseThrow()));
        assertTrue(kind.sentence(compared(true, change(-5, 0)), asked).isEmpty());
        assertEquals(2, kind.notes(compared(true, change(-5, 0)), asked).size());
    }

    @Test
    void theFlowsLeadFromTheStartToTheEnd() {
        var flows = flows(2L, 5L);

        long joined = FlowRow.POOR.stream()
                .filter(row -> row.sign() != 0)
                .mapToLong(row -> row.signed(flows))
                .sum();
        assertEquals(flows.end(), flows.start() + joined);
    }

    @Test
    void whatIsNotKnownIsNoZeroAndARowWithoutHouseholdsIsLeftOut() {
        var rows = texts(new PoorMovement(null).table(movement(flows(null, null)), asked));

        assertEquals(List.of("Poor at the start of the year", "0", "100", "100", "100"), rows.getFirst());
        assertEquals(List.of("Escaped poverty", "0", "−20", "−20", "−20"), rows.get(1));
        assertEquals(List.of("Relapsed into poverty", "0", "–", "–", "–"), rows.get(2));
        assertEquals(List.of("Moved in", "0", "+3", "+3", "+3"), rows.get(4));
        assertTrue(rows.stream().noneMatch(row -> row.getFirst().equals("Formed")));
        assertEquals(
                2,
                new PoorMovement(null).notes(movement(flows(null, null)), asked).size());
    }

    private static MovementReport movement(Flows rural) {
        var none = new Flows(0, 0, 0, null, 0, null, 0L, null, 0L, null, new OtherFlows(0, 0, 0, 0, 0, 0, 0), 0, null);
        return new MovementReport(
                HEAD,
                false,
                rural,
                rural,
                null,
                List.of(
                        new MovementReport.OfResidence(Residence.URBAN, none, none, null),
                        new MovementReport.OfResidence(Residence.RURAL, rural, rural, null)),
                AS_OF);
    }

    private static Flows flows(Long relapsed, Long newlyPoor) {
        return new Flows(
                500,
                490,
                100,
                null,
                20,
                null,
                relapsed,
                null,
                newlyPoor,
                null,
                new OtherFlows(3, 1, 0, 2, 0, 0, 0),
                87,
                null);
    }

    private static CompareReport compared(boolean standardChanged, ClassChange whole, ClassChange... parts) {
        var rows = new ArrayList<CompareReport.AreaRow>();
        for (ClassChange part : parts) {
            rows.add(new CompareReport.AreaRow(district(Integer.toString(rows.size() + 1)), of(part)));
        }
        return new CompareReport(
                HEAD, 2017, "59-2015", standardChanged, of(whole), rows.isEmpty() ? null : rows, AS_OF);
    }

    private static Compared of(ClassChange change) {
        var now = figures(10, 5);
        return change == null
                ? new Compared(now, null, null)
                : new Compared(now, figures(10 - change.poor(), 5 - change.nearPoor()), change);
    }

    private static ClassFigures figures(long poor, long nearPoor) {
        return new ClassFigures(
                100, poor, BigDecimal.valueOf(poor), nearPoor, BigDecimal.valueOf(nearPoor), null, null);
    }

    private static ClassChange change(long poor, long nearPoor) {
        return new ClassChange(0, poor, BigDecimal.valueOf(poor), nearPoor, BigDecimal.valueOf(nearPoor), null, null);
    }
}
