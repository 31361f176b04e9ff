package vn.vuonlen.reporting.figure.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.target.TargetReport;
import vn.vuonlen.reporting.target.TargetReports;

/** The targets of the districts or communes of an area for a year; each part that has one. */
@ApplicationScoped
public class TargetsOfParts implements FigureKind<TargetReport> {

    private static final Message DISTRICTS = new Message("Chỉ tiêu của các huyện", "Targets of the districts");
    private static final Message COMMUNES = new Message("Chỉ tiêu của các xã", "Targets of the communes");
    private static final Message NONE = new Message(
            "Chưa giao chỉ tiêu năm {0} cho đơn vị nào bên dưới.", "No part of the area has a target for {0}.");

    private final TargetReports reports;

    @Inject
    TargetsOfParts(TargetReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "targets-of-parts";
    }

    @Override
    public TargetReport read(FigureRequest asked) throws SQLException {
        return ofParts(reports.required(asked.byParts()).content());
    }

    /** Without those of the area itself, which have a figure of their own. */
    private static TargetReport ofParts(TargetReport all) {
        return all.with(all.targets().stream()
                .filter(target -> !target.area().code().equals(all.area().code()))
                .toList());
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("targets", asked.byParts(), ReportFile.OF_YEAR);
    }

    @Override
    public Message title(FigureRequest asked) {
        return asked.partLevel() == AreaLevel.DISTRICT ? DISTRICTS : COMMUNES;
    }

    @Override
    public Optional<Message> sentence(TargetReport report, FigureRequest asked) {
        return new Outcomes(report.targets())
                .sentence()
                .or(() -> Optional.of(NONE.with(Integer.toString(report.year()))));
    }

    @Override
    public Optional<Picture> picture(TargetReport report, FigureRequest asked) {
        var words = new TargetWords(asked.language());
        return new TargetCharts(asked.language(), new TargetTable(report, asked).caption())
                .of(report.targets(), target -> target.area().name() + ": " + words.measure(target));
    }

    @Override
    public FigureTable table(TargetReport report, FigureRequest asked) {
        return new TargetTable(report, asked).ofParts();
    }

    @Override
    public List<Message> notes(TargetReport report, FigureRequest asked) {
        return TargetNotes.of(report);
    }
}
