package vn.vuonlen.reporting.page.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.money.MoneyAgainstNeed;
import vn.vuonlen.reporting.figure.money.MoneyByCapitalType;
import vn.vuonlen.reporting.figure.money.MoneyByMonth;
import vn.vuonlen.reporting.figure.money.MoneyByPart;
import vn.vuonlen.reporting.figure.money.MoneyByProgramme;
import vn.vuonlen.reporting.figure.money.MoneyByProject;
import vn.vuonlen.reporting.figure.money.MoneyBySource;
import vn.vuonlen.reporting.offer.OfferedYears;
import vn.vuonlen.reporting.page.AreaNames;
import vn.vuonlen.reporting.page.PageDefinition;

/** The money against poverty of an area and a year, in every dimension, and beside the poor whom it is for. */
@ApplicationScoped
class MoneyPage implements PageDefinition {

    private static final Message NAME = new Message("Nguồn lực", "Money");
    private static final Message TITLE =
            new Message("Nguồn lực giảm nghèo {0} năm {1}", "Money for poverty reduction in {0}, {1}");

    private final MoneyByProgramme byProgramme;
    private final List<FigureKind<?>> dimensions;
    private final List<FigureKind<?>> ofParts;

    @Inject
    MoneyPage(
            MoneyByProgramme byProgramme,
            MoneyByProject byProject,
            MoneyBySource bySource,
            MoneyByCapitalType byCapitalType,
            MoneyByMonth byMonth,
            MoneyByPart byPart,
            MoneyAgainstNeed againstNeed) {
        this.byProgramme = byProgramme;
        this.dimensions = List.of(byProject, bySource, byCapitalType, byMonth);
        this.ofParts = List.of(byPart, againstNeed);
    }

    @Override
    public String path() {
        return "/money";
    }

    @Override
    public int place() {
        return 9;
    }

    @Override
    public Optional<Message> menu() {
        return Optional.of(NAME);
    }

    @Override
    public Set<OfferedYears> moreYears() {
        return Set.of(OfferedYears.MONEY);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(AreaNames.full(asked.area()), Integer.toString(asked.year()));
    }

    /** Where there is no money to show, or not for this reader, the first says so for all. */
    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) throws SQLException {
        var figures = new ArrayList<FigureKind<?>>();
        figures.add(byProgramme);
        if (isShown(asked)) {
            figures.addAll(dimensions);
            if (asked.partLevel() != null) {
                figures.addAll(ofParts);
            }
        }
        return figures;
    }

    private boolean isShown(FigureRequest asked) throws SQLException {
        try {
            byProgramme.read(asked);
            return true;
        } catch (Problem refusal) {
            return false;
        }
    }
}
