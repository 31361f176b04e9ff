package vn.vuonlen.reporting.figure.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.comparison.ComparisonReports;
import vn.vuonlen.reporting.comparison.SeriesNote;
import vn.vuonlen.reporting.comparison.SeriesReport;
import vn.vuonlen.reporting.comparison.SeriesReport.OfYear;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.LineChart;
import vn.vuonlen.reporting.picture.LineChart.Line;
import vn.vuonlen.reporting.picture.LineChart.Point;
import vn.vuonlen.reporting.picture.Picture;

/** The rates of poor and near-poor households of an area through all years that have figures. */
@ApplicationScoped
public class RateOverYears implements FigureKind<SeriesReport> {

    private static final Message TITLE =
            new Message("Tỷ lệ hộ nghèo, hộ cận nghèo qua các năm", "Poverty rates over the years");
    private static final Message CAPTION = new Message(
            "{0}: số hộ và tỷ lệ hộ nghèo, hộ cận nghèo từng năm",
            "{0}: poor and near-poor households, number and rate, year by year");
    private static final Message POOR = new Message("Hộ nghèo", "Poor");
    private static final Message NEAR_POOR = new Message("Hộ cận nghèo", "Near-poor");
    private static final Message FELL = new Message(
            "Tỷ lệ hộ nghèo giảm từ {0} năm {1} xuống {2} năm {3}.",
            "The poverty rate fell from {0} in {1} to {2} in {3}.");
    private static final Message ROSE = new Message(
            "Tỷ lệ hộ nghèo tăng từ {0} năm {1} lên {2} năm {3}.",
            "The poverty rate rose from {0} in {1} to {2} in {3}.");
    private static final Message STAYED =
            new Message("Tỷ lệ hộ nghèo năm {1} và năm {3} đều là {0}.", "The poverty rate was {0} in {1} and in {3}.");

    private final ComparisonReports reports;

    @Inject
    RateOverYears(ComparisonReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "over-years";
    }

    @Override
    public SeriesReport read(FigureRequest asked) throws SQLException {
        return reports.series(asked.query()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile(
                "series", asked.query(), Set.of("area", "year", "designation", "boundaries", "status", "asKnownOn"));
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    @Override
    public Optional<Message> sentence(SeriesReport report, FigureRequest asked) {
        var run = SeriesRun.newest(report);
        if (run.size() < 2) {
            return Optional.empty();
        }
        OfYear first = run.getFirst();
        OfYear last = run.getLast();
        int compared = last.poorRate().compareTo(first.poorRate());
        var language = asked.language();
        return Optional.of((compared < 0 ? FELL : compared > 0 ? ROSE : STAYED)
                .with(
                        language.percent(first.poorRate()),
                        Integer.toString(first.year()),
                        language.percent(last.poorRate()),
                        Integer.toString(last.year())));
    }

    @Override
    public Optional<Picture> picture(SeriesReport report, FigureRequest asked) {
        var language = asked.language();
        return Optional.of(new LineChart(
                language.of(caption(report)),
                List.of(
                        line(language.of(POOR), report, OfYear::poorRate, asked),
                        line(language.of(NEAR_POOR), report, OfYear::nearPoorRate, asked)),
                rate -> rate.stripTrailingZeros().toPlainString() + "\u202f%"));
    }

    private static Line line(String name, SeriesReport report, Function<OfYear, BigDecimal> rate, FigureRequest asked) {
        return new Line(
                name,
                report.years().stream()
                        .filter(year -> rate.apply(year) != null)
                        .map(year -> new Point(
                                year.year(),
                                rate.apply(year),
                                asked.language().percent(rate.apply(year)),
                                !year.notes().contains(SeriesNote.STANDARD_CHANGED)))
                        .toList());
    }

    @Override
    public FigureTable table(SeriesReport report, FigureRequest asked) {
        return ReportTable.of(report, asked)
                .columns("year", "households", "poor", "poorRate", "nearPoor", "nearPoorRate", "notes")
                .captioned(caption(report));
    }

    private static Message caption(SeriesReport report) {
        return CAPTION.with(report.area().name());
    }

    @Override
    public List<Message> notes(SeriesReport report, FigureRequest asked) {
        return SeriesNotes.of(report);
    }
}
