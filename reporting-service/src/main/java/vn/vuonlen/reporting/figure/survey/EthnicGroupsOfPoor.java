package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** Poor households by the ethnic group of their head, for officers. */
@Singleton
public class EthnicGroupsOfPoor extends SurveyFigure {

    private static final AnswerWords WORDS = new AnswerWords(
            "ethnic-groups",
            new Message(
                    "Hộ nghèo, hộ cận nghèo theo dân tộc của chủ hộ",
                    "Poor households by the ethnic group of the head"),
            new Message("Dân tộc", "Ethnic group"),
            new Message(
                    "Dân tộc có nhiều hộ nghèo nhất: {0}, chiếm {1} trong {2} hộ nghèo đã rõ dân tộc của chủ hộ.",
                    "The group with most poor households: {0}, {1} of the {2} of which the group of the head is known."),
            new Message(
                    "Tỷ lệ tính trên số hộ đã rõ dân tộc của chủ hộ.",
                    "Percentages are of the households of which the group of the head is known."));

    @Inject
    EthnicGroupsOfPoor(DistributionReports reports) {
        super(reports, Characteristic.ETHNIC_GROUP, WORDS);
    }
}
