package vn.vuonlen.reporting.figure.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.query.ReportStatus;

/** The poverty rate of each part of an area over the years, as small lines on one scale. */
@ApplicationScoped
public class PartsOverYears implements FigureKind<YearsOfParts> {

    private static final Message TITLE =
            new Message("Tỷ lệ hộ nghèo từng địa bàn qua các năm", "The poverty rate of each area over the years");
    private static final Message CAPTION =
            new Message("{0}: tỷ lệ hộ nghèo (%) từng địa bàn, từng năm", "{0}: poverty rate (%) of each area by year");
    private static final Message BREAK = new Message(
            "Từ năm {0} áp dụng chuẩn nghèo khác nên đường bị ngắt: hai bên không so sánh được.",
            "Another poverty standard applies from {0}: lines break, since their two sides do not compare.");
    private static final Message SAME_UNITS = new Message(
            "Dấu – là năm chưa có số liệu, hoặc năm đơn vị này chưa có.",
            "A dash: a year without figures, or in which there was no such unit.");

    private final PovertyReports reports;

    @Inject
    PartsOverYears(PovertyReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "parts-over-years";
    }

    @Override
    public YearsOfParts read(FigureRequest asked) throws SQLException {
        var shown = reports.report(asked.byParts()).content();
        var years = new TreeMap<Integer, PovertyReport>();
        years.put(asked.year(), shown);
        for (int year : asked.years()) {
            // A code may have been another unit's then.
            if (year != asked.year() && asked.area().validOn(BoundaryMap.yearEnd(year))) {
                other(asked, year).ifPresent(report -> years.put(report.year(), report));
            }
        }
        return new YearsOfParts(shown, years, asked.areas());
    }

    /** Empty of a year in which the area was not there or not divided, and of one that is not decided. */
    private Optional<PovertyReport> other(FigureRequest asked, int year) throws SQLException {
        try {
            return Optional.of(reports.report(asked.byParts().ofYear(year).of(ReportStatus.DECIDED))
                    .content());
        } catch (Problem refusal) {
            return Optional.empty();
        }
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("poverty", asked.byParts(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    @Override
    public Optional<Message> sentence(YearsOfParts report, FigureRequest asked) {
        return new PartsSentence(report).message();
    }

    @Override
    public Optional<Picture> picture(YearsOfParts report, FigureRequest asked) {
        return report.years().size() < 2 ? Optional.empty() : new PartLines(report, asked.language()).picture();
    }

    @Override
    public FigureTable table(YearsOfParts report, FigureRequest asked) {
        var language = asked.language();
        var heads = Stream.concat(
                        Stream.of(new Head(language.of(Headings.column(report.slug(), "areaName")), false)),
                        report.years().keySet().stream().map(year -> new Head(year.toString(), true)))
                .toList();
        var rows = report.parts().stream()
                .map(part -> {
                    var of = report.of(part);
                    var cells = new ArrayList<Cell>();
                    cells.add(Cell.link(part.name(), asked.pageOf(part.code())));
                    report.years()
                            .keySet()
                            .forEach(year -> cells.add(number(
                                    asked,
                                    of.stream()
                                            .filter(known -> known.year() == year)
                                            .map(YearsOfParts.OfYear::poorRate)
                                            .findFirst())));
                    return new Row(List.copyOf(cells));
                })
                .toList();
        var total = Stream.concat(
                        Stream.of(Cell.text(report.area().name())),
                        report.years().values().stream()
                                .map(year -> number(
                                        asked,
                                        Optional.ofNullable(year.figures().poorRate()))))
                .toList();
        return new FigureTable(language.of(CAPTION.with(report.area().name())), heads, rows, new Row(total));
    }

    private static Cell number(FigureRequest asked, Optional<BigDecimal> rate) {
        return Cell.number(rate.map(asked.language()::decimal).orElse(ReportTable.UNKNOWN));
    }

    @Override
    public List<Message> notes(YearsOfParts report, FigureRequest asked) {
        var notes = new ArrayList<Message>();
        PovertyReport before = null;
        for (var year : report.years().values()) {
            if (before != null && YearsOfParts.isAnother(before.standard(), year.standard())) {
                notes.add(BREAK.with(Integer.toString(year.year())));
            }
            before = year;
        }
        notes.add(SAME_UNITS);
        return notes;
    }
}
