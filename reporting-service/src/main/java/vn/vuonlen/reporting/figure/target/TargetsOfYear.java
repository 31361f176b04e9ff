package vn.vuonlen.reporting.figure.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.target.TargetReport;
import vn.vuonlen.reporting.target.TargetReports;

/** The targets of an area for a year, where they start, and what was reached. */
@ApplicationScoped
public class TargetsOfYear implements FigureKind<TargetReport> {

    private static final Message TITLE = new Message("Chỉ tiêu giảm nghèo năm {0}", "Targets of {0}");

    private final TargetReports reports;

    @Inject
    TargetsOfYear(TargetReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "targets";
    }

    @Override
    public TargetReport read(FigureRequest asked) throws SQLException {
        return reports.required(asked.query().withoutBreakdown()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("targets", asked.query().withoutBreakdown(), ReportFile.OF_YEAR);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(Integer.toString(asked.year()));
    }

    @Override
    public Optional<Message> sentence(TargetReport report, FigureRequest asked) {
        return new Outcomes(report.targets()).sentence();
    }

    @Override
    public Optional<Picture> picture(TargetReport report, FigureRequest asked) {
        return new TargetCharts(asked.language(), new TargetTable(report, asked).caption())
                .of(report.targets(), new TargetWords(asked.language())::measure);
    }

    @Override
    public FigureTable table(TargetReport report, FigureRequest asked) {
        return new TargetTable(report, asked).ofArea();
    }

    @Override
    public List<Message> notes(TargetReport report, FigureRequest asked) {
        return TargetNotes.of(report);
    }
}
