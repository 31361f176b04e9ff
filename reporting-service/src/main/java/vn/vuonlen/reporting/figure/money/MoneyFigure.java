package vn.vuonlen.reporting.figure.money;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.query.ReportQuery;

/** The money of a year by one dimension of the funding report, a line for each of its values. */
abstract class MoneyFigure implements FigureKind<FundingReport> {

    private static final Message CAPTION = new Message(
            "{0}, năm {1}: dự toán, phân bổ, giải ngân, làm tròn đến triệu đồng",
            "{0}, {1}: budgeted, allocated and disbursed, rounded to million đồng");

    private static final Message ROUNDED = new Message(
            "Số tiền làm tròn đến triệu đồng nên tổng các dòng có thể lệch đôi chút so với dòng tổng.",
            "Amounts are rounded to million đồng, so that the lines may differ a little from their total.");

    private final FundingReports reports;
    private final String id;
    private final Message title;
    private final Message line;

    /**
     * @param title {0} is the year
     * @param line what a line is
     */
    MoneyFigure(FundingReports reports, String id, Message title, Message line) {
        this.reports = reports;
        this.id = id;
        this.title = title;
        this.line = line;
    }

    @Override
    public String id() {
        return id;
    }

    abstract List<MoneyLine> lines(FundingReport report, FigureRequest asked);

    ReportQuery query(FigureRequest asked) {
        return asked.query().withoutBreakdown();
    }

    @Override
    public FundingReport read(FigureRequest asked) throws SQLException {
        return reports.report(query(asked), false).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("funding", query(asked), Set.of("area", "year", "breakdown"));
    }

    @Override
    public Message title(FigureRequest asked) {
        return title.with(Integer.toString(asked.year()));
    }

    @Override
    public Optional<Message> sentence(FundingReport report, FigureRequest asked) {
        return Optional.empty();
    }

    @Override
    public Optional<Picture> picture(FundingReport report, FigureRequest asked) {
        var lines = lines(report, asked);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new MoneyLines(lines, asked.language()).bars(caption(report, asked)));
    }

    @Override
    public FigureTable table(FundingReport report, FigureRequest asked) {
        return new MoneyLines(lines(report, asked), asked.language())
                .table(line, caption(report, asked), report.stages());
    }

    static String caption(FundingReport report, FigureRequest asked) {
        return asked.language().of(CAPTION.with(report.area().name(), Integer.toString(report.year())));
    }

    @Override
    public List<Message> notes(FundingReport report, FigureRequest asked) {
        return List.of(ROUNDED);
    }
}
