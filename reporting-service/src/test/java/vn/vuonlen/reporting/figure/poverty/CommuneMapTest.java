package vn.vuonlen.reporting.figure.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.reporting.figure.MadeUpProvince.report;
import static vn.vuonlen.reporting.figure.MadeUpProvince.row;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.MadeUpProvince;
import vn.vuonlen.reporting.figure.ReaderOptions;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.poverty.PovertyReport;

class CommuneMapTest {

    private final CommuneMap map = new CommuneMap(null, null, null);

    @Test
    void theSentenceNamesTheHighestAndTheLowest() {
        var report = report(2018, "S", row("1", "Một", "30.00"), row("2", "Hai", "50.00"), row("3", "Ba", null));

        assertEquals(
                Optional.of("It is highest in Hai (50.00\u202f%) and lowest in Một (30.00\u202f%)."),
                sentence(one(report), asked(null, null)));
    }

    @Test
    void areasThatShareTheHighestRateAreCounted() {
        var report = report(2018, "S", row("1", "Một", "30.00"), row("2", "Hai", "50.00"), row("3", "Ba", "50.00"));

        assertEquals(
                Optional.of("It is highest in Hai and 1 more (50.00\u202f%) and lowest in Một (30.00\u202f%)."),
                sentence(one(report), asked(null, null)));
        assertEquals(
                Optional.of("It is 30.00\u202f% in every commune."),
                sentence(
                        one(report(2018, "S", row("1", "Một", "30.00"), row("2", "Hai", "30.00"))), asked(null, null)));
    }

    @Test
    void ofOneAreaOrNoneThereIsNothingToSay() {
        assertEquals(Optional.empty(), sentence(one(report(2018, "S", row("1", "Một", "30.00"))), asked(null, null)));
        assertEquals(Optional.empty(), sentence(one(report(2018, "S")), asked(null, null)));
    }

    @Test
    void aChangeIsCountedBySignAndRankedFromTheLargestFall() {
        var report = report(
                2018,
                "S",
                row("1", "Một", "30.00", "-2.00"),
                row("2", "Hai", "50.00", "1.00"),
                row("3", "Ba", "50.00", "0.00"),
                row("4", "Bốn", "50.00", "-7.00"),
                row("5", "Năm", "50.00", null));
        var asked = asked("change", null);

        assertEquals(
                Optional.of("From 2017 to 2018 the rate fell in 2, rose in 1 and stayed the same in 1 of 4 communes."),
                sentence(one(report), asked));
        assertEquals(
                List.of("Bốn", "Một", "Ba", "Hai", "Năm"),
                new AreaRanking(report, Language.EN, PovertyMeasure.CHANGE)
                        .rows().stream().map(row -> row.area().name()).toList());
    }

    @Test
    void underAnotherStandardNothingIsCompared() {
        var two = new MappedYears(
                report(2018, "S", row("1", "Một", "30.00"), row("2", "Hai", "50.00")),
                Optional.of(report(2016, "R", row("1", "Một", "35.00"), row("2", "Hai", "55.00"))),
                Optional.empty(),
                true);
        var asked = asked(null, "2016");

        assertEquals(Optional.empty(), sentence(two, asked));
        assertTrue(english(map.notes(two, asked))
                .contains("The years have different poverty standards and do not compare."));
        assertFalse(english(map.notes(one(two.shown()), asked(null, null)))
                .contains("The years have different poverty standards and do not compare."));
    }

    @Test
    void ofTwoYearsTheTableHasBothAndTheirDifference() {
        var two = new MappedYears(
                report(2018, "S", row("1", "Một", "30.00"), row("2", "Hai", null)),
                Optional.of(report(2016, "S", row("1", "Một", "35.50"))),
                Optional.empty(),
                false);
        var table = map.table(two, asked(null, "2016"));

        assertEquals(
                List.of("Area", "2016 (%)", "2018 (%)", "Difference (percentage points)"),
                table.heads().stream().map(FigureTable.Head::text).toList());
        assertEquals(
                List.of(List.of("Một", "35.50", "30.00", "−5.50"), List.of("Hai", "–", "–", "–")),
                table.rows().stream()
                        .map(row -> row.cells().stream().map(Cell::text).toList())
                        .toList());
    }

    /** A code is given to another unit: on the map stands the one that bears it on the day of the map. */
    @Test
    void theTableLeadsToTheAreaOfTheMapAndNotToAFormerBearerOfItsCode() {
        var province = new MadeUpProvince()
                .district("1", "Cũ", "2015-01-01", "2019-12-31")
                .district("1", "Mới", "2025-07-01", null);
        var shown = report(2018, "S", row("1", "Mới", "30.00"));
        var two = new MappedYears(
                shown, Optional.of(report(2017, "S", row("1", "Mới", "35.00"))), Optional.empty(), false);

        var asked = province.asked(2018, Language.EN, ReaderOptions.NONE, 2018, 2025);
        assertEquals("/areas/1?year=2025&lang=en", link(map.table(one(shown), asked)));
        var beside = province.asked(2018, Language.EN, ReaderOptions.of(null, "2017", null), 2017, 2018, 2025);
        assertEquals("/areas/1?year=2025&lang=en", link(map.table(two, beside)));
        assertNull(link(map.table(one(shown), province.asked(2018, Language.EN, ReaderOptions.NONE, 2018))));
    }

    private static String link(FigureTable table) {
        return table.rows().getFirst().cells().getFirst().link();
    }

    @Test
    void withoutAnyKnownValueThereIsNoMap() {
        assertEquals(
                Optional.empty(), map.picture(one(report(2018, "S", row("1", "Một", "30.00"))), asked("change", null)));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "poorRate, 2018, POOR_RATE, null",
                "change, 2016, CHANGE, 2016",
                "ethnicMinorityPoorRate, 2014, POOR_RATE, null",
                "'<b>', 20166, POOR_RATE, null",
                "null, null, POOR_RATE, null"
            },
            nullValues = "null")
    void whatIsNotKnownIsIgnored(String measure, String with, PovertyMeasure expected, Integer expectedYear) {
        assertEquals(new MapChoice(expected, Optional.ofNullable(expectedYear)), MapChoice.of(asked(measure, with)));
    }

    private Optional<String> sentence(MappedYears report, FigureRequest asked) {
        return map.sentence(report, asked).map(Message::en);
    }

    private static MappedYears one(PovertyReport report) {
        return new MappedYears(report, Optional.empty(), Optional.empty(), false);
    }

    private static List<String> english(List<Message> notes) {
        return notes.stream().map(Message::en).toList();
    }

    private static FigureRequest asked(String measure, String with) {
        return new MadeUpProvince().asked(2018, Language.EN, ReaderOptions.of(measure, with, null), 2016, 2017, 2018);
    }
}
