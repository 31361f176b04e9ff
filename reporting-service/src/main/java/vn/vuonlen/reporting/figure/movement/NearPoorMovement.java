package vn.vuonlen.reporting.figure.movement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.movement.MovementReports;
import vn.vuonlen.reporting.movement.NearPoorFlows;
import vn.vuonlen.reporting.movement.NearPoorMovementReport;

/** How the near-poor households of the year before became those of the year: for officers of the area. */
@Singleton
public class NearPoorMovement extends MovementFigure<NearPoorFlows, NearPoorMovementReport> {

    private static final MovementWords WORDS = new MovementWords(
            new Message("Diễn biến hộ cận nghèo", "Movement of near-poor households"),
            new Message(
                    "{0}, năm {1}: diễn biến hộ cận nghèo theo thành thị, nông thôn",
                    "{0}, {1}: movement of near-poor households, urban and rural"),
            new Message(
                    "Đầu năm có {0} hộ cận nghèo: {1} hộ thoát cận nghèo, {4} hộ tái cận nghèo, {5} hộ cận nghèo phát sinh; cuối năm có {6} hộ cận nghèo.",
                    "Of {0} households that were near-poor at the start {1} escaped near-poverty; {4} relapsed and {5} became near-poor for the first time; {6} are near-poor at the end."));

    private final MovementReports reports;

    @Inject
    NearPoorMovement(MovementReports reports) {
        super("near-poor-movement", WORDS, FlowRow.NEAR_POOR);
        this.reports = reports;
    }

    @Override
    public NearPoorMovementReport read(FigureRequest asked) throws SQLException {
        return reports.nearPoor(asked.query().withoutBreakdown()).content();
    }
}
