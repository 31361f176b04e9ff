package vn.vuonlen.reporting.page.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.money.MoneyByProgramme;
import vn.vuonlen.reporting.figure.poverty.CommuneMap;
import vn.vuonlen.reporting.figure.poverty.PartsOfArea;
import vn.vuonlen.reporting.figure.poverty.RateOverYears;
import vn.vuonlen.reporting.figure.survey.CausesOfPoverty;
import vn.vuonlen.reporting.figure.target.TargetsOfYear;
import vn.vuonlen.reporting.page.AreaNames;
import vn.vuonlen.reporting.page.PageDefinition;
import vn.vuonlen.reporting.page.Tile;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** The province, or one of its areas, at a glance. */
@ApplicationScoped
class GlancePage implements PageDefinition {

    private static final Message NAME = new Message("Tổng quan", "At a glance");
    private static final Message TITLE = new Message("Giảm nghèo {0} năm {1}", "Poverty reduction in {0}, {1}");

    private final Headline headline;
    private final RateOverYears overYears;
    private final TargetsOfYear targets;
    private final PartsOfArea parts;
    private final CausesOfPoverty causes;
    private final MoneyByProgramme money;
    private final CommuneMap map;

    @Inject
    GlancePage(
            Headline headline,
            RateOverYears overYears,
            TargetsOfYear targets,
            PovertyReports reports,
            CausesOfPoverty causes,
            MoneyByProgramme money,
            CommuneMap map) {
        this.headline = headline;
        this.overYears = overYears;
        this.targets = targets;
        this.parts = PartsOfArea.byPoorRate(reports);
        this.causes = causes;
        this.money = money;
        this.map = map;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public int place() {
        return 1;
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
    public Optional<Message> sentence(FigureRequest asked) throws SQLException {
        return headline.sentence(asked);
    }

    @Override
    public List<Tile> tiles(FigureRequest asked) throws SQLException {
        return headline.tiles(asked);
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) {
        var figures = new ArrayList<FigureKind<?>>(List.of(overYears, targets));
        if (asked.partLevel() != null) {
            figures.add(parts);
        }
        figures.add(causes);
        figures.add(money);
        if (asked.area().is(AreaLevel.PROVINCE)) {
            figures.add(map);
        }
        return figures;
    }
}
