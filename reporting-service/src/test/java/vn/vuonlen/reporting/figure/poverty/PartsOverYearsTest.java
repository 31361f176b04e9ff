package vn.vuonlen.reporting.figure.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.reporting.figure.MadeUpProvince.report;
import static vn.vuonlen.reporting.figure.MadeUpProvince.row;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.MadeUpProvince;
import vn.vuonlen.reporting.figure.ReaderOptions;
import vn.vuonlen.reporting.figure.poverty.YearsOfParts.OfYear;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.poverty.PovertyReport;

class PartsOverYearsTest {

    private static final AreaName ONE = new AreaName("1", "Một");
    private static final AreaName TWO = new AreaName("2", "Hai");

    private final MadeUpProvince province = new MadeUpProvince()
            .district("1", "Một", "2000-01-01", null)
            .district("2", "Hai", "2000-01-01", "2016-12-31")
            .district("2", "Hai", "2017-01-01", null);

    private final PartsOverYears kind = new PartsOverYears(null);

    @Test
    void aCodeThatAnotherUnitBoreBeforeHasNoFiguresOfIt() {
        var years = years(
                report(2016, "S", row("1", "Một", "30.00"), row("2", "Hai", "60.00")),
                report(2017, "S", row("1", "Một", "25.00"), row("2", "Hai", "55.00")));

        assertEquals(
                List.of(2016, 2017), years.of(ONE).stream().map(OfYear::year).toList());
        assertEquals(List.of(2017), years.of(TWO).stream().map(OfYear::year).toList());
        assertEquals(List.of(List.of("Một", "30.00", "25.00"), List.of("Hai", "–", "55.00")), cells(years));
    }

    @Test
    void aLineBreaksAtAnotherStandardAndTheSentenceBeginsThere() {
        var years = years(
                report(2017, "R", row("1", "Một", "30.00")),
                report(2018, "S", row("1", "Một", "45.00")),
                report(2019, "S", row("1", "Một", "40.00")));

        assertEquals(
                List.of(true, false, true),
                years.of(ONE).stream().map(OfYear::continues).toList());
        assertEquals(
                Optional.of("From 2018 to 2019 the poverty rate fell in 1 and rose in 0 of 1 areas."), sentence(years));
        assertTrue(kind.notes(years, asked(2019)).getFirst().en().contains("from 2018"));
        assertEquals(
                2, occurrences(kind.picture(years, asked(2019)).orElseThrow().markup(), "<polyline"));
    }

    @Test
    void aYearWithoutARateIsAGap() {
        var years = years(
                report(2017, "S", row("1", "Một", "30.00")),
                report(2018, "S", row("1", "Một", null)),
                report(2019, "S", row("1", "Một", "30.00")));

        assertEquals(List.of(List.of("Một", "30.00", "–", "30.00")), cells(years));
        assertEquals(
                2, occurrences(kind.picture(years, asked(2019)).orElseThrow().markup(), "<polyline"));
        assertEquals(
                Optional.of("From 2017 to 2019 the poverty rate fell in 0 and rose in 0 of 1 areas."), sentence(years));
    }

    @Test
    void ofOneYearThereIsNoLine() {
        var years = years(report(2018, "S", row("1", "Một", "30.00")));

        assertEquals(Optional.empty(), kind.picture(years, asked(2018)));
        assertEquals(Optional.empty(), sentence(years));
    }

    private YearsOfParts years(PovertyReport... reports) {
        var years = new TreeMap<Integer, PovertyReport>();
        for (var report : reports) {
            years.put(report.year(), report);
        }
        return new YearsOfParts(years.lastEntry().getValue(), years, province.history());
    }

    private Optional<String> sentence(YearsOfParts years) {
        return kind.sentence(years, asked(years.shown().year())).map(Message::en);
    }

    private List<List<String>> cells(YearsOfParts years) {
        return kind.table(years, asked(years.shown().year())).rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private FigureRequest asked(int year) {
        return province.asked(year, Language.EN, ReaderOptions.NONE, year);
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
