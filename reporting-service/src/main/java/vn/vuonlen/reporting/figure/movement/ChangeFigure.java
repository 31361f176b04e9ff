package vn.vuonlen.reporting.figure.movement;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.comparison.ClassChange;
import vn.vuonlen.reporting.comparison.CompareReport;
import vn.vuonlen.reporting.comparison.CompareReport.AreaRow;
import vn.vuonlen.reporting.comparison.Compared;
import vn.vuonlen.reporting.comparison.ComparisonReports;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.picture.BarChart;
import vn.vuonlen.reporting.picture.BarChart.Bar;
import vn.vuonlen.reporting.picture.Picture;

/** What changed from the year before to the year, of an area and its parts. */
abstract class ChangeFigure implements FigureKind<CompareReport> {

    private static final Message CAPTION =
            new Message("{0}: thay đổi từ năm {1} đến năm {2}", "{0}: changes from {1} to {2}");
    private static final Message POOR = new Message("Hộ nghèo", "Poor");
    private static final Message NEAR_POOR = new Message("Hộ cận nghèo", "Near-poor");
    private static final Message AREA = new Message("Đơn vị hành chính", "Area");
    private static final Message NEW_AREA = new Message("không có năm trước", "did not exist the year before");
    private static final Message STANDARD_CHANGED = new Message(
            "Hai năm rà soát theo chuẩn nghèo khác nhau nên không so sánh được tỷ lệ.",
            "The two years were classified by different standards, so that their rates do not compare.");

    private final ComparisonReports reports;
    private final String id;
    private final Message title;
    private final List<Message> heads;

    /**
     * @param title {0} is the year before
     * @param heads above the columns of numbers: each class in the year before and the year, and the change
     */
    ChangeFigure(ComparisonReports reports, String id, Message title, List<Message> heads) {
        this.reports = reports;
        this.id = id;
        this.title = title;
        this.heads = heads;
    }

    @Override
    public String id() {
        return id;
    }

    /** The bars of a change: of the poor, and of the near-poor. */
    abstract List<Bar> bars(ClassChange change, FigureRequest asked);

    /** The numbers of an area, in the order of the columns. */
    abstract List<String> numbers(Compared figures, FigureRequest asked);

    @Override
    public CompareReport read(FigureRequest asked) throws SQLException {
        return reports.compare(asked.byParts(), asked.year() - 1, "with").content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile(
                "compare", asked.byParts(), ReportFile.OF_AREAS, Map.of("with", Integer.toString(asked.year() - 1)));
    }

    @Override
    public Message title(FigureRequest asked) {
        return title.with(Integer.toString(asked.year() - 1));
    }

    @Override
    public Optional<Picture> picture(CompareReport report, FigureRequest asked) {
        var language = asked.language();
        return Optional.of(new BarChart(
                language.of(caption(report)),
                List.of(language.of(POOR), language.of(NEAR_POOR)),
                rows(report).map(row -> barsOf(row, asked)).toList()));
    }

    /** The area itself if it has no parts. */
    private static Stream<AreaRow> rows(CompareReport report) {
        return report.areas() == null
                ? Stream.of(new AreaRow(report.area(), report.figures()))
                : report.areas().stream();
    }

    private BarChart.Row barsOf(AreaRow row, FigureRequest asked) {
        var change = row.figures().change();
        return new BarChart.Row(
                row.area().name(),
                change == null ? List.of(new Bar(null, asked.language().of(NEW_AREA))) : bars(change, asked));
    }

    @Override
    public FigureTable table(CompareReport report, FigureRequest asked) {
        var language = asked.language();
        var heads = new ArrayList<Head>();
        heads.add(new Head(language.of(AREA), false));
        this.heads.forEach(words -> heads.add(new Head(
                language.of(words.with(
                        Integer.toString(report.comparedYear()),
                        Integer.toString(report.head().year()))),
                true)));
        var whole = row(new AreaRow(report.area(), report.figures()), asked);
        return new FigureTable(
                language.of(caption(report)),
                heads,
                rows(report).map(row -> row(row, asked)).toList(),
                report.areas() == null ? null : whole);
    }

    private FigureTable.Row row(AreaRow row, FigureRequest asked) {
        String code = row.area().code();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(row.area().name(), code.equals(asked.area().code()) ? null : asked.pageOf(code)));
        numbers(row.figures(), asked).forEach(number -> cells.add(Cell.number(number)));
        return new FigureTable.Row(cells);
    }

    private static Message caption(CompareReport report) {
        return CAPTION.with(
                report.area().name(),
                Integer.toString(report.comparedYear()),
                Integer.toString(report.head().year()));
    }

    @Override
    public List<Message> notes(CompareReport report, FigureRequest asked) {
        return report.standardChanged() ? List.of(STANDARD_CHANGED) : List.of();
    }
}
