package vn.vuonlen.reporting.page.subject;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.poverty.MinorityPoverty;
import vn.vuonlen.reporting.figure.poverty.PartsOfArea;
import vn.vuonlen.reporting.figure.survey.EthnicGroupsOfPoor;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** The poverty of ethnic minorities; for officers that of each ethnic group. */
@Singleton
class EthnicGroupsPage extends SurveyPage {

    private static final Entry ENTRY = new Entry(
            "/ethnic-groups",
            7,
            new Message("Dân tộc", "Ethnic groups"),
            new Message("Nghèo theo dân tộc: {0}, năm {1}", "Poverty by ethnic group: {0}, {1}"));

    @Inject
    EthnicGroupsPage(MinorityPoverty minorities, PovertyReports reports, EthnicGroupsOfPoor groups) {
        super(ENTRY, List.of(minorities, PartsOfArea.byMinorityPoorRate(reports), groups), List.of(minorities, groups));
    }
}
