package vn.vuonlen.reporting.page.subject;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.survey.DeprivationsByPart;
import vn.vuonlen.reporting.figure.survey.DeprivationsOfHouseholds;
import vn.vuonlen.reporting.figure.survey.RoutesIntoPoverty;
import vn.vuonlen.reporting.figure.survey.TargetGroups;

/** What poor households lack, and by what they are poor. */
@Singleton
class DeprivationsPage extends SurveyPage {

    private static final Entry ENTRY = new Entry(
            "/deprivations",
            5,
            new Message("Thiếu hụt", "Deprivations"),
            new Message(
                    "Thiếu hụt của hộ nghèo, hộ cận nghèo: {0}, năm {1}", "Deprivations of poor households: {0}, {1}"));

    @Inject
    DeprivationsPage(
            DeprivationsOfHouseholds deprivations,
            DeprivationsByPart byPart,
            RoutesIntoPoverty routes,
            TargetGroups targetGroups) {
        super(ENTRY, List.of(deprivations, byPart, routes, targetGroups), List.of(deprivations, routes, targetGroups));
    }
}
