package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** Households in which nobody can work. */
@Singleton
public class TargetGroups extends SurveyFigure {

    private static final AnswerWords WORDS = new AnswerWords(
            "target-groups",
            new Message("Hộ không có khả năng lao động", "Households without the capacity to work"),
            new Message("Nhóm đối tượng", "Target group"),
            new Message(
                    "{0}: {1} trong {2} hộ nghèo đã được hỏi.", "{0}: {1} of the {2} poor households that were asked."),
            new Message(
                    "Tỷ lệ chỉ tính được khi mọi hộ đã được hỏi.",
                    "There is a percentage only where every household was asked."));

    @Inject
    TargetGroups(DistributionReports reports) {
        super(reports, Characteristic.CAPACITY_TO_WORK, WORDS);
    }
}
