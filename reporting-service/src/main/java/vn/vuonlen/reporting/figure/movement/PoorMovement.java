package vn.vuonlen.reporting.figure.movement;

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
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.movement.Flows;
import vn.vuonlen.reporting.movement.MovementReport;
import vn.vuonlen.reporting.movement.MovementReports;
import vn.vuonlen.reporting.picture.Picture;

/** How the poor households of the year before became those of the year: for officers of the area. */
@ApplicationScoped
public class PoorMovement implements FigureKind<MovementReport> {

    private static final Message TITLE = new Message("Diễn biến hộ nghèo", "Movement of poor households");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: diễn biến hộ nghèo theo thành thị, nông thôn",
            "{0}, {1}: movement of poor households, urban and rural");
    private static final Message SENTENCE = new Message(
            "Đầu năm có {0} hộ nghèo: {1} hộ thoát nghèo, {2} hộ tái nghèo, {3} hộ nghèo phát sinh; cuối năm có {4} hộ nghèo.",
            "Of {0} households that were poor at the start {1} escaped poverty; {2} relapsed and {3} became poor for the first time; {4} are poor at the end.");

    private final MovementReports reports;

    @Inject
    PoorMovement(MovementReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "movement";
    }

    @Override
    public MovementReport read(FigureRequest asked) throws SQLException {
        return reports.poor(asked.query().withoutBreakdown()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("movement", asked.byParts(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    @Override
    public Optional<Message> sentence(MovementReport report, FigureRequest asked) {
        var language = asked.language();
        var flows = report.flows();
        return Optional.of(SENTENCE.with(
                language.count(flows.start()),
                language.count(flows.escaped()),
                count(flows.relapsed(), language),
                count(flows.newlyPoor(), language),
                language.count(flows.end())));
    }

    private static String count(Long households, Language language) {
        return households == null ? ReportTable.UNKNOWN : language.count(households);
    }

    @Override
    public Optional<Picture> picture(MovementReport report, FigureRequest asked) {
        return Optional.of(columns(report, asked).bars(caption(report, asked)));
    }

    @Override
    public FigureTable table(MovementReport report, FigureRequest asked) {
        return columns(report, asked).table(caption(report, asked));
    }

    private static FlowColumns<Flows> columns(MovementReport report, FigureRequest asked) {
        return new FlowColumns<>(
                FlowRow.POOR,
                report.residences().stream()
                        .map(of -> new FlowColumns.OfResidence<>(of.residence(), of.flows()))
                        .toList(),
                report.flows(),
                report.ethnicMinority(),
                asked.language());
    }

    private static String caption(MovementReport report, FigureRequest asked) {
        return asked.language()
                .of(CAPTION.with(
                        report.area().name(), Integer.toString(report.head().year())));
    }

    @Override
    public List<Message> notes(MovementReport report, FigureRequest asked) {
        return MovementNotes.of(report.standardChanged(), report.flows().relapsed() == null);
    }
}
