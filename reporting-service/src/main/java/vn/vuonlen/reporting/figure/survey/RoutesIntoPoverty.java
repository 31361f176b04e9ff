package vn.vuonlen.reporting.figure.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;

/** By what households are poor: by income, by deprivation, or by both. */
@Singleton
public class RoutesIntoPoverty extends SurveyFigure {

    private static final AnswerWords WORDS = new AnswerWords(
            "routes",
            new Message("Nghèo về thu nhập, về thiếu hụt", "Poor by income, by deprivation"),
            new Message("Tiêu chí", "Criterion"),
            new Message(
                    "Nhóm đông nhất: {0}, chiếm {1} trong {2} hộ nghèo đã rõ tiêu chí.",
                    "The largest group: {0}, {1} of the {2} poor households of which it is known."),
            new Message(
                    "Mỗi hộ nghèo thuộc đúng một nhóm; chuẩn nghèo của năm quyết định có những nhóm nào.",
                    "Each poor household is in one group; the poverty standard of the year decides which groups there are."));

    @Inject
    RoutesIntoPoverty(DistributionReports reports) {
        super(reports, Characteristic.ROUTE, WORDS);
    }
}
