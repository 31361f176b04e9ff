package vn.vuonlen.reporting.page.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.target.TargetsOfParts;
import vn.vuonlen.reporting.figure.target.TargetsOfYear;
import vn.vuonlen.reporting.offer.OfferedYears;
import vn.vuonlen.reporting.page.AreaNames;
import vn.vuonlen.reporting.page.PageDefinition;

/** What an area and its parts aimed at in a year, and what came of it. */
@ApplicationScoped
class TargetsPage implements PageDefinition {

    private static final Message NAME = new Message("Chỉ tiêu", "Targets");
    private static final Message TITLE =
            new Message("Chỉ tiêu giảm nghèo {0} năm {1}", "Targets of poverty reduction in {0}, {1}");

    private final TargetsOfYear ofYear;
    private final TargetsOfParts ofParts;

    @Inject
    TargetsPage(TargetsOfYear ofYear, TargetsOfParts ofParts) {
        this.ofYear = ofYear;
        this.ofParts = ofParts;
    }

    @Override
    public String path() {
        return "/targets";
    }

    @Override
    public int place() {
        return 8;
    }

    @Override
    public Optional<Message> menu() {
        return Optional.of(NAME);
    }

    @Override
    public Set<OfferedYears> moreYears() {
        return Set.of(OfferedYears.TARGETED);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(AreaNames.full(asked.area()), Integer.toString(asked.year()));
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) throws SQLException {
        return asked.partLevel() != null && hasTargetsOfParts(asked) ? List.of(ofYear, ofParts) : List.of(ofYear);
    }

    /** Also if they are for officers, which is told in place of them. */
    private boolean hasTargetsOfParts(FigureRequest asked) throws SQLException {
        try {
            return !ofParts.read(asked).targets().isEmpty();
        } catch (Problem refusal) {
            return refusal.type() == KitProblem.UNAUTHENTICATED;
        }
    }
}
