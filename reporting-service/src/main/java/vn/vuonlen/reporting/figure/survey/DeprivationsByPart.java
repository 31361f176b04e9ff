package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** In what the most poor households of each part of an area are deprived. */
@Singleton
public class DeprivationsByPart extends SurveyByPart {

    private static final Message TITLE = new Message(
            "Thiếu hụt của nhiều hộ nghèo nhất ở từng địa bàn", "The deprivation of most poor households in each area");
    private static final Message MOST = new Message("Thiếu hụt nhiều nhất", "Most frequent deprivation");

    @Inject
    DeprivationsByPart(DistributionReports reports) {
        super(reports, Characteristic.DEPRIVATION, TITLE, MOST);
    }
}
