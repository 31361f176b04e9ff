package vn.vuonlen.reporting.figure.poverty;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.CommuneShapes;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReport.AreaRow;
import vn.vuonlen.reporting.poverty.Rate;

/** The figures of a map by commune: those of its year, or the two values of each commune and their difference. */
record MapTable(MappedYears years, FigureRequest asked, Message caption) {

    private static final Message PERCENT = new Message("Năm {0} (%)", "{0} (%)");
    private static final Message POINTS = new Message("Năm {0} (điểm phần trăm)", "{0} (percentage points)");
    private static final Message DIFFERENCE =
            new Message("Chênh lệch (điểm phần trăm)", "Difference (percentage points)");

    FigureTable table() {
        return years.with().isPresent() ? ofTwo() : ofOne();
    }

    private FigureTable ofOne() {
        var table = ReportTable.of(years, asked).namedOn(CommuneShapes.MAP_OF);
        return switch (measure()) {
            case CHANGE ->
                table.columns("areaName", "poor", "poorRate", "changePoor", "changePoorRatePoints")
                        .captioned(caption);
            case NEAR_POOR_RATE ->
                table.columns("areaName", "households", "nearPoor", "nearPoorRate")
                        .bars("nearPoorRate", BigDecimal.valueOf(100))
                        .captioned(caption);
            default ->
                table.columns("areaName", "households", "poor", "poorRate")
                        .bars("poorRate", BigDecimal.valueOf(100))
                        .captioned(caption);
        };
    }

    private FigureTable ofTwo() {
        var language = asked.language();
        var inOrder = years.inOrder();
        var unit = measure() == PovertyMeasure.CHANGE ? POINTS : PERCENT;
        var heads = Stream.concat(
                        Stream.of(new Head(language.of(Headings.column(years.slug(), "areaName")), false)),
                        Stream.concat(
                                inOrder.stream()
                                        .map(year ->
                                                new Head(language.of(unit.with(Integer.toString(year.year()))), true)),
                                Stream.of(new Head(language.of(DIFFERENCE), true))))
                .toList();
        var rows = years.shown().areas().stream().map(row -> row(row, inOrder)).toList();
        return new FigureTable(language.of(caption), heads, rows, total(inOrder));
    }

    private Row row(AreaRow row, List<PovertyReport> inOrder) {
        var values =
                inOrder.stream().map(year -> value(year, row.area().code())).toList();
        return row(
                Cell.link(row.area().name(), asked.pageOf(row.area().code(), CommuneShapes.MAP_OF)),
                values.getFirst(),
                values.getLast());
    }

    private Row total(List<PovertyReport> inOrder) {
        return row(
                Cell.text(years.area().name()),
                measure().of(inOrder.getFirst().figures()),
                measure().of(inOrder.getLast().figures()));
    }

    private Row row(Cell name, BigDecimal earlier, BigDecimal later) {
        var difference = Rate.points(later, earlier);
        return new Row(List.of(
                name,
                Cell.number(number(earlier)),
                Cell.number(number(later)),
                Cell.number(
                        difference == null
                                ? ReportTable.UNKNOWN
                                : asked.language().signedPoints(difference))));
    }

    private String number(BigDecimal value) {
        var language = asked.language();
        return value == null
                ? ReportTable.UNKNOWN
                : measure() == PovertyMeasure.CHANGE ? language.signedPoints(value) : language.decimal(value);
    }

    private BigDecimal value(PovertyReport year, String code) {
        return year.areas().stream()
                .filter(row -> row.area().code().equals(code))
                .findFirst()
                .map(row -> measure().of(row.figures()))
                .orElse(null);
    }

    private PovertyMeasure measure() {
        return MapChoice.of(asked).measure();
    }
}
