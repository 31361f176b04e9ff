package vn.vuonlen.reporting.page.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.survey.AspirationsByPart;
import vn.vuonlen.reporting.figure.survey.AspirationsOfHouseholds;
import vn.vuonlen.reporting.figure.survey.CausesByPart;
import vn.vuonlen.reporting.figure.survey.CausesOfPoverty;
import vn.vuonlen.reporting.page.PageDefinition;

/** Why households are poor, and what they wish for. */
@ApplicationScoped
class CausesPage implements PageDefinition {

    private static final Message NAME = new Message("Nguyên nhân, nguyện vọng", "Causes and aspirations");
    private static final Message TITLE = new Message(
            "Nguyên nhân nghèo và nguyện vọng: {0}, năm {1}", "Causes of poverty and aspirations: {0}, {1}");

    private final CausesOfPoverty causes;
    private final CausesByPart causesByPart;
    private final AspirationsOfHouseholds aspirations;
    private final AspirationsByPart aspirationsByPart;

    @Inject
    CausesPage(
            CausesOfPoverty causes,
            CausesByPart causesByPart,
            AspirationsOfHouseholds aspirations,
            AspirationsByPart aspirationsByPart) {
        this.causes = causes;
        this.causesByPart = causesByPart;
        this.aspirations = aspirations;
        this.aspirationsByPart = aspirationsByPart;
    }

    @Override
    public String path() {
        return "/causes";
    }

    @Override
    public int place() {
        return 4;
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
                ? List.of(causes, causesByPart, aspirations, aspirationsByPart)
                : List.of(causes, aspirations);
    }
}
