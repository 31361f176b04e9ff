package vn.vuonlen.reporting.figure.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.official.OfficialReport;
import vn.vuonlen.reporting.official.OfficialReports;
import vn.vuonlen.reporting.picture.Picture;

/** The figures that were published for an area and a year, each beside the computed one, and whether their tables add up. */
@ApplicationScoped
public class PublishedAndComputed implements FigureKind<OfficialReport> {

    private static final Message TITLE = new Message(
            "Số liệu đã công bố năm {0} và số liệu tính từ hệ thống", "Published figures of {0} beside the computed");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: từng số liệu đã công bố, số tính từ hệ thống và chênh lệch",
            "{0}, {1}: each published figure, the computed one and the difference");
    private static final Message APPROXIMATE = new Message(
            "Số liệu nguồn chỉ ghi “trên”, “gần”, “khoảng” không được tính là khớp hay lệch.",
            "Figures that the source words as more than, nearly or about count neither as agreeing nor as differing.");
    private static final Message BOTH_STAY = new Message(
            "Số đã công bố được giữ nguyên như nguồn, kể cả khi lệch; chênh lệch là số tính trừ số công bố.",
            "Published figures stay as their source has them, even where they differ; the difference is computed less published.");
    private static final Message YES = new Message("✓ khớp", "✓ adds up");
    private static final Message NO = new Message("✗ lệch, tổng các phần {0}", "✗ the parts sum to {0}");
    private static final Message FIGURE = new Message("Số liệu", "Figure");
    private static final List<Message> NUMBERS = List.of(
            new Message("Đã công bố", "Published"),
            new Message("Tính từ hệ thống", "Computed"),
            new Message("Chênh lệch", "Difference"));
    private static final Message SUM = new Message("Cộng các thành phần", "Sum of the parts");
    private static final Message SOURCE = new Message("Nguồn", "Source");

    private final OfficialReports reports;

    @Inject
    PublishedAndComputed(OfficialReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "published-figures";
    }

    @Override
    public OfficialReport read(FigureRequest asked) throws SQLException {
        return reports.report(asked.query().withoutBreakdown()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("official-figures", asked.query().withoutBreakdown(), ReportFile.OF_YEAR);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(Integer.toString(asked.year()));
    }

    @Override
    public Optional<Message> sentence(OfficialReport report, FigureRequest asked) {
        return Optional.of(new Agreement(report.figures(), asked.language()).sentence());
    }

    @Override
    public Optional<Picture> picture(OfficialReport report, FigureRequest asked) {
        return Optional.empty();
    }

    @Override
    public FigureTable table(OfficialReport report, FigureRequest asked) {
        var language = asked.language();
        var heads = new ArrayList<Head>();
        heads.add(new Head(language.of(FIGURE), false));
        NUMBERS.forEach(words -> heads.add(new Head(language.of(words), true)));
        if (anySum(report)) {
            heads.add(new Head(language.of(SUM), false));
        }
        heads.add(new Head(language.of(SOURCE), false));
        return new FigureTable(
                language.of(CAPTION.with(report.area().name(), Integer.toString(report.year()))),
                heads,
                report.figures().stream()
                        .map(figure -> row(new PublishedValue(figure, language), anySum(report)))
                        .toList(),
                null);
    }

    private static boolean anySum(OfficialReport report) {
        return report.figures().stream().anyMatch(figure -> figure.addsUp() != null);
    }

    private static Row row(PublishedValue value, boolean withSum) {
        var figure = value.figure();
        var cells = new ArrayList<>(List.of(
                Cell.text(value.measure()),
                Cell.number(value.published()),
                Cell.number(value.written(figure.computed())),
                Cell.number(value.difference())));
        if (withSum) {
            cells.add(Cell.text(sum(value)));
        }
        cells.add(Cell.text(figure.source()));
        return new Row(cells);
    }

    private static String sum(PublishedValue value) {
        var figure = value.figure();
        if (figure.addsUp() == null) {
            return "";
        }
        return value.language().of(figure.addsUp() ? YES : NO.with(value.written(figure.sumOfParts())));
    }

    @Override
    public List<Message> notes(OfficialReport report, FigureRequest asked) {
        return List.of(BOTH_STAY, APPROXIMATE);
    }
}
