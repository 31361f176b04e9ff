package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** Which aspiration comes first in each part of an area. */
@Singleton
public class AspirationsByPart extends SurveyByPart {

    private static final Message TITLE = new Message(
            "Nguyện vọng hộ nghèo nêu nhiều nhất ở từng địa bàn", "The most frequent aspiration in each area");
    private static final Message MOST = new Message("Nguyện vọng nêu nhiều nhất", "Most frequent aspiration");

    @Inject
    AspirationsByPart(DistributionReports reports) {
        super(reports, Characteristic.ASPIRATION, TITLE, MOST);
    }
}
