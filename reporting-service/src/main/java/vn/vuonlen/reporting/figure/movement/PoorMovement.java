package vn.vuonlen.reporting.figure.movement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.movement.Flows;
import vn.vuonlen.reporting.movement.MovementReport;
import vn.vuonlen.reporting.movement.MovementReports;

/** How the poor households of the year before became those of the year: for officers of the area. */
@Singleton
public class PoorMovement extends MovementFigure<Flows, MovementReport> {

    private static final MovementWords WORDS = new MovementWords(
            new Message("Diễn biến hộ nghèo", "Movement of poor households"),
            new Message(
                    "{0}, năm {1}: diễn biến hộ nghèo theo thành thị, nông thôn",
                    "{0}, {1}: movement of poor households, urban and rural"),
            new Message(
                    "Đầu năm có {0} hộ nghèo: {1} hộ thoát nghèo, {2} hộ tái nghèo, {3} hộ nghèo phát sinh; cuối năm có {4} hộ nghèo.",
                    "Of {0} households that were poor at the start {1} escaped poverty; {2} relapsed and {3} became poor for the first time; {4} are poor at the end."));

    private final MovementReports reports;

    @Inject
    PoorMovement(MovementReports reports) {
        super("movement", WORDS, FlowRow.POOR);
        this.reports = reports;
    }

    @Override
    public MovementReport read(FigureRequest asked) throws SQLException {
        return reports.poor(asked.query().withoutBreakdown()).content();
    }
}
