package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** Which cause of poverty comes first in each part of an area. */
@Singleton
public class CausesByPart extends SurveyByPart {

    private static final Message TITLE = new Message(
            "Nguyên nhân hộ nghèo nêu nhiều nhất ở từng địa bàn", "The most frequent cause of poverty in each area");
    private static final Message MOST = new Message("Nguyên nhân nêu nhiều nhất", "Most frequent cause");

    @Inject
    CausesByPart(DistributionReports reports) {
        super(reports, Characteristic.CAUSE, TITLE, MOST);
    }
}
