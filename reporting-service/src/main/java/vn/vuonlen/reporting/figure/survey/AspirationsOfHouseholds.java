package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** What poor households wish for. */
@Singleton
public class AspirationsOfHouseholds extends SurveyFigure {

    private static final AnswerWords WORDS = new AnswerWords(
            "aspirations",
            new Message("Nguyện vọng", "Aspirations"),
            new Message("Nguyện vọng", "Aspiration"),
            new Message(
                    "Nguyện vọng nhiều hộ nghèo nêu nhất: {0}, chiếm {1} trong {2} hộ nghèo đã được hỏi.",
                    "What most poor households wish for: {0}, {1} of the {2} that were asked."),
            new Message(
                    "Một hộ có thể có nhiều câu trả lời nên tổng các tỷ lệ có thể vượt 100\u202f%.",
                    "A household may give several answers: the percentages may add up to more than 100\u202f%."));

    @Inject
    AspirationsOfHouseholds(DistributionReports reports) {
        super(reports, Characteristic.ASPIRATION, WORDS);
    }
}
