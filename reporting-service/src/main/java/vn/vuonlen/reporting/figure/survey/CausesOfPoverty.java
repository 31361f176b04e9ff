package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** Why households are poor, as they answered. */
@Singleton
public class CausesOfPoverty extends SurveyFigure {

    private static final AnswerWords WORDS = new AnswerWords(
            "causes",
            new Message("Nguyên nhân nghèo", "Causes of poverty"),
            new Message("Nguyên nhân", "Cause"),
            new Message(
                    "Nguyên nhân nhiều hộ nghèo nêu nhất: {0}, chiếm {1} trong {2} hộ nghèo đã được hỏi.",
                    "What most poor households named as a cause: {0}, {1} of the {2} that were asked."),
            new Message(
                    "Một hộ có thể có nhiều câu trả lời nên tổng các tỷ lệ có thể vượt 100\u202f%.",
                    "A household may give several answers: the percentages may add up to more than 100\u202f%."));

    @Inject
    CausesOfPoverty(DistributionReports reports) {
        super(reports, Characteristic.CAUSE, WORDS);
    }
}
