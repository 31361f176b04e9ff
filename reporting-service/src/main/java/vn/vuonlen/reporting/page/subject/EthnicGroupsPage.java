package vn.vuonlen.reporting.page.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.poverty.MinorityByPart;
import vn.vuonlen.reporting.figure.poverty.MinorityPoverty;
import vn.vuonlen.reporting.figure.survey.EthnicGroupsOfPoor;
import vn.vuonlen.reporting.page.PageDefinition;

/** The poverty of ethnic minorities; for officers that of each ethnic group. */
@ApplicationScoped
class EthnicGroupsPage implements PageDefinition {

    private static final Message NAME = new Message("Dân tộc", "Ethnic groups");
    private static final Message TITLE =
            new Message("Nghèo theo dân tộc: {0}, năm {1}", "Poverty by ethnic group: {0}, {1}");

    private final MinorityPoverty minorities;
    private final MinorityByPart byPart;
    private final EthnicGroupsOfPoor groups;

    @Inject
    EthnicGroupsPage(MinorityPoverty minorities, MinorityByPart byPart, EthnicGroupsOfPoor groups) {
        this.minorities = minorities;
        this.byPart = byPart;
        this.groups = groups;
    }

    @Override
    public String path() {
        return "/ethnic-groups";
    }

    @Override
    public int place() {
        return 7;
    }

    @Override
    public Optional<Message> menu() {
        return Optional.of(NAME);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(asked.area().name(), Integer.toString(asked.year()));
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) {
        return ReadableParts.of(asked) ? List.of(minorities, byPart, groups) : List.of(minorities, groups);
    }
}
