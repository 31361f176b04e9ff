package vn.vuonlen.reporting.figure.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReport;
import vn.vuonlen.reporting.distribution.DistributionReport.CodeCount;
import vn.vuonlen.reporting.distribution.DistributionReports;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.picture.BarChart;
import vn.vuonlen.reporting.picture.Picture;

/** How many households committed themselves to escape poverty in the year, and what came of it: for officers of the area. */
@ApplicationScoped
public class EscapeCommitments implements FigureKind<DistributionReport> {

    private static final Message TITLE = new Message("Kết quả đăng ký thoát nghèo", "Commitments to escape poverty");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: hộ đăng ký thoát nghèo và kết quả cuối năm",
            "{0}, {1}: households that committed themselves to escape poverty, and what came of it");
    private static final Message SENTENCE = new Message(
            "Trong {0} hộ đăng ký thoát nghèo, {1} hộ đã thoát nghèo ({2}).",
            "Of {0} households that committed themselves, {1} escaped poverty ({2}).");
    private static final Message NOBODY =
            new Message("Không có hộ nào đăng ký thoát nghèo.", "No household committed itself to escape poverty.");
    private static final Message CODE = new Message("Kết quả", "Outcome");
    private static final Message HOUSEHOLDS = new Message("Số hộ", "Households");
    private static final Message PERCENT = new Message("Tỷ lệ (%)", "Percent");
    private static final Message NOTE = new Message(
            "Dòng đầu tính trên số hộ đã biết có đăng ký hay không; các dòng sau tính trên số hộ đăng ký.",
            "The first row is in percent of the households of which it is known, the others of those that committed themselves.");

    private final DistributionReports reports;

    @Inject
    EscapeCommitments(DistributionReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "commitments";
    }

    @Override
    public DistributionReport read(FigureRequest asked) throws SQLException {
        return reports.report(Characteristic.COMMITMENT, asked.query().withoutBreakdown())
                .content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("commitments", asked.byParts(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    private static List<CodeCount> codes(DistributionReport report) {
        return report.classes().getFirst().codes();
    }

    private static Optional<CodeCount> code(DistributionReport report, String code) {
        return codes(report).stream()
                .filter(of -> of.code().equals(code) && of.households() != null)
                .findFirst();
    }

    @Override
    public Optional<Message> sentence(DistributionReport report, FigureRequest asked) {
        var committed = code(report, "COMMITTED");
        var escaped = code(report, "ESCAPED");
        if (committed.isEmpty() || escaped.isEmpty()) {
            return Optional.empty();
        }
        var language = asked.language();
        return Optional.of(
                committed.get().households() == 0
                        ? NOBODY
                        : SENTENCE.with(
                                language.count(committed.get().households()),
                                language.count(escaped.get().households()),
                                language.percent(escaped.get().percent())));
    }

    @Override
    public Optional<Picture> picture(DistributionReport report, FigureRequest asked) {
        return Optional.of(new BarChart(
                caption(report, asked),
                List.of(),
                codes(report).stream()
                        .map(of -> new BarChart.Row(
                                named(of, asked),
                                List.of(new BarChart.Bar(
                                        of.households() == null ? null : BigDecimal.valueOf(of.households()),
                                        count(of, asked.language())))))
                        .toList()));
    }

    @Override
    public FigureTable table(DistributionReport report, FigureRequest asked) {
        var language = asked.language();
        return new FigureTable(
                caption(report, asked),
                List.of(
                        new Head(language.of(CODE), false),
                        new Head(language.of(HOUSEHOLDS), true),
                        new Head(language.of(PERCENT), true)),
                codes(report).stream()
                        .map(of -> new Row(List.of(
                                Cell.text(named(of, asked)),
                                Cell.number(count(of, language)),
                                Cell.number(
                                        of.percent() == null ? ReportTable.UNKNOWN : language.decimal(of.percent())))))
                        .toList(),
                null);
    }

    private static String count(CodeCount of, Language language) {
        return of.households() == null ? ReportTable.UNKNOWN : language.count(of.households());
    }

    private static String named(CodeCount of, FigureRequest asked) {
        return asked.language() == Language.VI ? of.name().vi() : of.name().en();
    }

    private static String caption(DistributionReport report, FigureRequest asked) {
        return asked.language().of(CAPTION.with(report.area().name(), Integer.toString(report.year())));
    }

    @Override
    public List<Message> notes(DistributionReport report, FigureRequest asked) {
        return List.of(NOTE);
    }
}
