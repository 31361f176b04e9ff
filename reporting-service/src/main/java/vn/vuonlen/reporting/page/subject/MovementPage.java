package vn.vuonlen.reporting.page.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.movement.CountChanges;
import vn.vuonlen.reporting.figure.movement.EscapeCommitments;
import vn.vuonlen.reporting.figure.movement.NearPoorMovement;
import vn.vuonlen.reporting.figure.movement.PoorMovement;
import vn.vuonlen.reporting.figure.movement.RateChanges;
import vn.vuonlen.reporting.page.AreaNames;
import vn.vuonlen.reporting.page.PageDefinition;

/** What changed since the year before; for officers also who escaped poverty and who became poor. */
@ApplicationScoped
class MovementPage implements PageDefinition {

    private static final Message NAME = new Message("Diễn biến", "Movement");
    private static final Message TITLE =
            new Message("Diễn biến hộ nghèo {0} năm {1}", "Movement of the poor in {0}, {1}");

    private final List<FigureKind<?>> figures;

    @Inject
    MovementPage(
            CountChanges households,
            RateChanges rates,
            PoorMovement poor,
            NearPoorMovement nearPoor,
            EscapeCommitments commitments) {
        this.figures = List.of(households, rates, poor, nearPoor, commitments);
    }

    @Override
    public String path() {
        return "/movement";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public Optional<Message> menu() {
        return Optional.of(NAME);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(AreaNames.full(asked.area()), Integer.toString(asked.year()));
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) {
        return figures;
    }
}
