package vn.vuonlen.reporting.page.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.survey.DeprivationsByPart;
import vn.vuonlen.reporting.figure.survey.DeprivationsOfHouseholds;
import vn.vuonlen.reporting.figure.survey.RoutesIntoPoverty;
import vn.vuonlen.reporting.figure.survey.TargetGroups;
import vn.vuonlen.reporting.page.PageDefinition;

/** What poor households lack, and by what they are poor. */
@ApplicationScoped
class DeprivationsPage implements PageDefinition {

    private static final Message NAME = new Message("Thiếu hụt", "Deprivations");
    private static final Message TITLE = new Message(
            "Thiếu hụt của hộ nghèo, hộ cận nghèo: {0}, năm {1}", "Deprivations of poor households: {0}, {1}");

    private final DeprivationsOfHouseholds deprivations;
    private final DeprivationsByPart byPart;
    private final RoutesIntoPoverty routes;
    private final TargetGroups targetGroups;

    @Inject
    DeprivationsPage(
            DeprivationsOfHouseholds deprivations,
            DeprivationsByPart byPart,
            RoutesIntoPoverty routes,
            TargetGroups targetGroups) {
        this.deprivations = deprivations;
        this.byPart = byPart;
        this.routes = routes;
        this.targetGroups = targetGroups;
    }

    @Override
    public String path() {
        return "/deprivations";
    }

    @Override
    public int place() {
        return 5;
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
        return ReadableParts.of(asked)
                ? List.of(deprivations, byPart, routes, targetGroups)
                : List.of(deprivations, routes, targetGroups);
    }
}
