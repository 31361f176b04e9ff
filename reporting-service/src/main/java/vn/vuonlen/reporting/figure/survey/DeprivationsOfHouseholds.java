package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** In which basic social services households are deprived. */
@Singleton
public class DeprivationsOfHouseholds extends SurveyFigure {

    private static final AnswerWords WORDS = new AnswerWords(
            "deprivations",
            new Message("Thiếu hụt các dịch vụ xã hội cơ bản", "Deprivations of basic social services"),
            new Message("Chỉ số thiếu hụt", "Indicator"),
            new Message(
                    "Chỉ số nhiều hộ nghèo thiếu hụt nhất: {0}, chiếm {1} trong {2} hộ nghèo đã được hỏi.",
                    "The indicator in which most poor households are deprived: {0}, {1} of the {2} that were asked."),
            new Message(
                    "Một hộ có thể thiếu hụt nhiều chỉ số nên tổng các tỷ lệ có thể vượt 100\u202f%.",
                    "A household may be deprived in several indicators: the percentages may add up to more than 100\u202f%."));

    @Inject
    DeprivationsOfHouseholds(DistributionReports reports) {
        super(reports, Characteristic.DEPRIVATION, WORDS);
    }
}
