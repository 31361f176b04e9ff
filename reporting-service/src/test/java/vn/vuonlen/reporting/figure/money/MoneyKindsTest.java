package vn.vuonlen.reporting.figure.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.reporting.figure.FigureRequests.AS_OF;
import static vn.vuonlen.reporting.figure.FigureRequests.KNOWLEDGE;
import static vn.vuonlen.reporting.figure.FigureRequests.PROVINCE;
import static vn.vuonlen.reporting.figure.FigureRequests.YEAR;
import static vn.vuonlen.reporting.figure.FigureRequests.district;
import static vn.vuonlen.reporting.figure.FigureRequests.english;
import static vn.vuonlen.reporting.figure.FigureRequests.texts;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureRequests;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReport.Name;
import vn.vuonlen.reporting.funding.FundingReport.OfArea;
import vn.vuonlen.reporting.funding.FundingReport.OfMonth;
import vn.vuonlen.reporting.funding.FundingReport.OfProgramme;
import vn.vuonlen.reporting.funding.FundingReport.OfProject;
import vn.vuonlen.reporting.funding.Stages;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.need.Need;
import vn.vuonlen.reporting.need.NeedReport;

/** What the figures of money say where it is scarce, late, level, or of nobody. */
class MoneyKindsTest {

    private static final Stages NOTHING = million(0, 0, 0);

    private final FigureRequest asked = FigureRequests.in(Language.EN);

    @Test
    void theProgrammesWithTheMostAreNamedTogether() {
        var report = report(
                million(30, 30, 15),
                List.of(
                        programme("A", million(10, 10, 5)),
                        programme("B", million(10, 10, 5)),
                        programme("C", million(10, 9, 5))),
                List.of());

        assertEquals(
                "15 of 30 million đồng allocated were disbursed (50.00\u202f%). The programme with the most allocated:"
                        + " Programme A, Programme B.",
                english(new MoneyByProgramme(null).sentence(report, asked).orElseThrow()));
    }

    @Test
    void whatIsNotAllocatedHasNoShare() {
        var report = report(million(7, 0, 0), List.of(programme("A", million(7, 0, 0))), List.of());
        var kind = new MoneyByProgramme(null);

        assertEquals(
                "7 million đồng were budgeted, none allocated.",
                english(kind.sentence(report, asked).orElseThrow()));
        assertEquals(
                List.of(List.of("Programme A", "7", "0", "0", "–"), List.of("Total", "7", "0", "0", "–")),
                texts(kind.table(report, asked)));
    }

    @Test
    void aProjectThatIsNotKnownIsNotOneOfNone() {
        var report = new FundingReport(
                PROVINCE,
                YEAR,
                "poverty",
                NOTHING,
                List.of(programme("A", NOTHING)),
                List.of(
                        new OfProject("A", "none", null, NOTHING),
                        new OfProject("A", null, null, NOTHING),
                        new OfProject("A", "ROADS", new Name("Đường", "Roads"), NOTHING)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                AS_OF);

        assertEquals(
                List.of("Programme A: of no project", "Programme A: project not known", "Programme A: Roads"),
                new MoneyByProject(null)
                        .lines(report, asked).stream().map(MoneyLine::name).toList());
    }

    @Test
    void monthsWithoutMoneyAreShownAndThoseAfterTheYearAreMarked() {
        var report =
                report(million(9, 9, 9), List.of(), List.of(month("2018-10", 4), month("2019-01", 4), month(null, 1)));
        var kind = new MoneyByMonth(null);

        var rows = texts(kind.table(report, asked));
        assertEquals(List.of("01/2018", "0"), rows.getFirst());
        assertEquals(
                List.of(
                        List.of("10/2018", "4"),
                        List.of("11/2018", "0"),
                        List.of("12/2018", "0"),
                        List.of("01/2019*", "4"),
                        List.of("Month not known", "1"),
                        List.of("Total", "9")),
                rows.subList(9, rows.size()));
        assertEquals(2, kind.notes(report, asked).size());
        assertTrue(kind.picture(report, asked).orElseThrow().markup().contains(">1*<"));
        assertEquals(
                "Most was disbursed in 10/2018: 4 million đồng.",
                english(kind.sentence(report, asked).orElseThrow()));
    }

    @Test
    void moneyOfNoKnownMonthHasNoPicture() {
        var report = report(million(1, 1, 1), List.of(), List.of(month(null, 1)));
        var kind = new MoneyByMonth(null);

        assertTrue(kind.picture(report, asked).isEmpty());
        assertTrue(kind.sentence(report, asked).isEmpty());
        assertEquals(1, kind.notes(report, asked).size());
    }

    @Test
    void whatIsOfNoPartIsARowOnlyIfThereIsSome() {
        assertEquals(
                List.of("Huyện 1", "Tỉnh mẫu: not given to any area below", "Total"), firstColumn(million(5, 0, 0)));
        assertEquals(List.of("Huyện 1", "Total"), firstColumn(NOTHING));
    }

    private List<String> firstColumn(Stages undivided) {
        var report = new FundingReport(
                PROVINCE,
                YEAR,
                "poverty",
                million(5, 2, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new OfArea(district("1"), million(0, 2, 1))),
                undivided,
                AS_OF);
        return texts(new MoneyByPart(null).table(report, asked)).stream()
                .map(List::getFirst)
                .toList();
    }

    @Test
    void onlyAreasOfWhichBothAreKnownArePoints() {
        var report = needs(need(10L, 20), need(null, 20), need(4L, 10), need(0L, 0));
        var picture = new MoneyAgainstNeed(null, null)
                .picture(report, asked)
                .orElseThrow()
                .markup();

        assertEquals(
                "Most is allocated for each poor household in Huyện 3 (2.50 million đồng), least in Huyện 1 (2.00 million đồng).",
                english(new MoneyAgainstNeed(null, null).sentence(report, asked).orElseThrow()));
        assertEquals(2, picture.split("<circle", -1).length - 1);
        assertFalse(picture.contains("Huyện 2"));
    }

    @Test
    void ofAreasThatHaveAsMuchNoneHasTheMost() {
        assertTrue(new MoneyAgainstNeed(null, null)
                .sentence(needs(need(5L, 10), need(10L, 20)), asked)
                .isEmpty());
        assertTrue(new MoneyAgainstNeed(null, null)
                .sentence(needs(need(5L, 10)), asked)
                .isEmpty());
        assertTrue(new MoneyAgainstNeed(null, null)
                .picture(needs(need(5L, 10)), asked)
                .isEmpty());
    }

    private static NeedReport needs(Need... ofDistricts) {
        var rows = new ArrayList<NeedReport.AreaRow>();
        for (Need need : ofDistricts) {
            rows.add(new NeedReport.AreaRow(district(Integer.toString(rows.size() + 1)), 1L, need));
        }
        return new NeedReport(PROVINCE, YEAR, null, KNOWLEDGE, need(10L, 20), rows, AS_OF);
    }

    private static Need need(Long poor, long allocated) {
        var dong = BigInteger.valueOf(allocated * 1_000_000);
        var each = poor == null || poor == 0 ? null : dong.divide(BigInteger.valueOf(poor));
        return new Need(poor, 0L, dong, dong, BigInteger.ZERO, null, each, null);
    }

    private static FundingReport report(Stages total, List<OfProgramme> programmes, List<OfMonth> months) {
        return new FundingReport(
                PROVINCE,
                YEAR,
                "poverty",
                total,
                programmes,
                List.of(),
                List.of(),
                List.of(),
                months,
                null,
                null,
                AS_OF);
    }

    private static OfProgramme programme(String code, Stages stages) {
        return new OfProgramme(code, new Name("Chương trình " + code, "Programme " + code), stages);
    }

    private static OfMonth month(String month, long million) {
        return new OfMonth(month, BigInteger.valueOf(million * 1_000_000));
    }

    private static Stages million(long budgeted, long allocated, long disbursed) {
        var million = BigInteger.valueOf(1_000_000);
        return new Stages(
                BigInteger.valueOf(budgeted).multiply(million),
                BigInteger.valueOf(allocated).multiply(million),
                BigInteger.valueOf(disbursed).multiply(million));
    }
}
