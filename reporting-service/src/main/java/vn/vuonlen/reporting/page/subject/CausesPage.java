package vn.vuonlen.reporting.page.subject;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.survey.AspirationsByPart;
import vn.vuonlen.reporting.figure.survey.AspirationsOfHouseholds;
import vn.vuonlen.reporting.figure.survey.CausesByPart;
import vn.vuonlen.reporting.figure.survey.CausesOfPoverty;

/** Why households are poor, and what they wish for. */
@Singleton
class CausesPage extends SurveyPage {

    private static final Entry ENTRY = new Entry(
            "/causes",
            4,
            new Message("Nguyên nhân, nguyện vọng", "Causes and aspirations"),
            new Message(
                    "Nguyên nhân nghèo và nguyện vọng: {0}, năm {1}", "Causes of poverty and aspirations: {0}, {1}"));

    @Inject
    CausesPage(
            CausesOfPoverty causes,
            CausesByPart causesByPart,
            AspirationsOfHouseholds aspirations,
            AspirationsByPart aspirationsByPart) {
        super(ENTRY, List.of(causes, causesByPart, aspirations, aspirationsByPart), List.of(causes, aspirations));
    }
}
