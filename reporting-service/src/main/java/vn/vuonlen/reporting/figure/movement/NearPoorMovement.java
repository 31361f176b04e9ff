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
import vn.vuonlen.reporting.movement.MovementReports;
import vn.vuonlen.reporting.movement.NearPoorFlows;
import vn.vuonlen.reporting.movement.NearPoorMovementReport;
import vn.vuonlen.reporting.picture.Picture;

/** How the near-poor households of the year before became those of the year: for officers of the area. */
@ApplicationScoped
public class NearPoorMovement implements FigureKind<NearPoorMovementReport> {

    private static final Message TITLE = new Message("Diễn biến hộ cận nghèo", "Movement of near-poor households");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: diễn biến hộ cận nghèo theo thành thị, nông thôn",
            "{0}, {1}: movement of near-poor households, urban and rural");
    private static final Message SENTENCE = new Message(
            "Đầu năm có {0} hộ cận nghèo: {1} hộ thoát cận nghèo, {2} hộ tái cận nghèo, {3} hộ cận nghèo phát sinh; cuối năm có {4} hộ cận nghèo.",
            "Of {0} households that were near-poor at the start {1} escaped near-poverty; {2} relapsed and {3} became near-poor for the first time; {4} are near-poor at the end.");

    private final MovementReports reports;

    @Inject
    NearPoorMovement(MovementReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "near-poor-movement";
    }

    @Override
    public NearPoorMovementReport read(FigureRequest asked) throws SQLException {
        return reports.nearPoor(asked.query().withoutBreakdown()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("near-poor-movement", asked.byParts(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    @Override
    public Optional<Message> sentence(NearPoorMovementReport report, FigureRequest asked) {
        var language = asked.language();
        var flows = report.flows();
        return Optional.of(SENTENCE.with(
                language.count(flows.start()),
                language.count(flows.escaped()),
                count(flows.relapsed(), language),
                count(flows.newlyNearPoor(), language),
                language.count(flows.end())));
    }

    private static String count(Long households, Language language) {
        return households == null ? ReportTable.UNKNOWN : language.count(households);
    }

    @Override
    public Optional<Picture> picture(NearPoorMovementReport report, FigureRequest asked) {
        return Optional.of(columns(report, asked).bars(caption(report, asked)));
    }

    @Override
    public FigureTable table(NearPoorMovementReport report, FigureRequest asked) {
        return columns(report, asked).table(caption(report, asked));
    }

    private static FlowColumns<NearPoorFlows> columns(NearPoorMovementReport report, FigureRequest asked) {
        return new FlowColumns<>(
                FlowRow.NEAR_POOR,
                report.residences().stream()
                        .map(of -> new FlowColumns.OfResidence<>(of.residence(), of.flows()))
                        .toList(),
                report.flows(),
                report.ethnicMinority(),
                asked.language());
    }

    private static String caption(NearPoorMovementReport report, FigureRequest asked) {
        return asked.language()
                .of(CAPTION.with(
                        report.area().name(), Integer.toString(report.head().year())));
    }

    @Override
    public List<Message> notes(NearPoorMovementReport report, FigureRequest asked) {
        return MovementNotes.of(report.standardChanged(), report.flows().relapsed() == null);
    }
}
