package vn.vuonlen.reporting.figure.survey;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReport;
import vn.vuonlen.reporting.distribution.DistributionReport.AreaRow;
import vn.vuonlen.reporting.distribution.DistributionReports;
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

/** Which answer the poor households of each part of an area gave most often. */
abstract class SurveyByPart implements FigureKind<DistributionReport> {

    private static final Message PERCENT = new Message("Tỷ lệ (%)", "% of asked");
    private static final Message CAPTION = new Message("{0}, năm {1}: {2}", "{0}, {1}: {2}");
    private static final Message SENTENCE = new Message(
            "“{0}” đứng đầu ở {1} trong {2} địa bàn có số liệu.",
            "“{0}” comes first in {1} of the {2} areas with figures.");
    private static final Message WITHHELD = new Message(
            "Dấu – là không có câu trả lời nào, chưa được hỏi, hoặc không được công bố để không ai nhận ra một hộ nào.",
            "A dash: no answer was given, nobody was asked, or it is not public so that nobody can recognise a household.");

    private final DistributionReports reports;
    private final Characteristic of;
    private final Message title;
    private final Message most;

    /** @param most what the most frequent answer is, above its column */
    SurveyByPart(DistributionReports reports, Characteristic of, Message title, Message most) {
        this.reports = reports;
        this.of = of;
        this.title = title;
        this.most = most;
    }

    @Override
    public String id() {
        return of.slug() + "-by-part";
    }

    @Override
    public DistributionReport read(FigureRequest asked) throws SQLException {
        return reports.report(of, asked.byParts()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile(of.slug(), asked.byParts(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return title;
    }

    @Override
    public Optional<Message> sentence(DistributionReport report, FigureRequest asked) {
        var counts = new TreeMap<String, Long>();
        var known = report.areas().stream()
                .map(row -> answers(row, asked).mostFrequent())
                .filter(first -> !first.isEmpty())
                .toList();
        known.forEach(first -> first.forEach(answer -> counts.merge(answer.name(), 1L, Long::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(first -> SENTENCE.with(first.getKey(), first.getValue(), (long) known.size()));
    }

    private static RankedAnswers answers(AreaRow row, FigureRequest asked) {
        return new RankedAnswers(row.classes(), asked.language());
    }

    @Override
    public Optional<Picture> picture(DistributionReport report, FigureRequest asked) {
        return Optional.empty();
    }

    @Override
    public FigureTable table(DistributionReport report, FigureRequest asked) {
        var language = asked.language();
        var heads = List.of(
                new Head(language.of(Headings.column(report.slug(), "areaName")), false),
                new Head(language.of(most), false),
                new Head(language.of(PERCENT), true),
                new Head(language.of(Headings.column(report.slug(), "asked")), true));
        var rows = new ArrayList<Row>();
        report.areas().forEach(row -> rows.add(row(row, asked)));
        var caption = CAPTION.with(report.area().name(), Integer.toString(report.year()), language.of(title));
        return new FigureTable(language.of(caption), heads, List.copyOf(rows), null);
    }

    private static Row row(AreaRow row, FigureRequest asked) {
        var language = asked.language();
        var first = answers(row, asked).mostFrequent();
        var percent =
                first.isEmpty() ? null : first.getFirst().counts().getFirst().percent();
        var households = row.classes().getFirst().asked();
        return new Row(List.of(
                Cell.link(row.area().name(), asked.pageOf(row.area().code())),
                Cell.text(first.isEmpty() ? ReportTable.UNKNOWN : RankedAnswers.named(first)),
                Cell.number(percent == null ? ReportTable.UNKNOWN : language.decimal(percent)),
                Cell.number(households == null ? ReportTable.UNKNOWN : language.count(households))));
    }

    @Override
    public List<Message> notes(DistributionReport report, FigureRequest asked) {
        boolean allKnown = report.areas().stream()
                .noneMatch(row -> answers(row, asked).mostFrequent().isEmpty());
        return allKnown ? List.of() : List.of(WITHHELD);
    }
}
