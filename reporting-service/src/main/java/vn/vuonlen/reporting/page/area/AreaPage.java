package vn.vuonlen.reporting.page.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.poverty.Neighbours;
import vn.vuonlen.reporting.figure.poverty.PartsOfArea;
import vn.vuonlen.reporting.figure.poverty.PartsOverYears;
import vn.vuonlen.reporting.figure.poverty.RateOverYears;
import vn.vuonlen.reporting.page.AreaNames;
import vn.vuonlen.reporting.page.LinkList;
import vn.vuonlen.reporting.page.PageDefinition;
import vn.vuonlen.reporting.page.Tile;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** One area of any level and time: its figures, its rank among its neighbours, its parts, and what it came from and became. */
@ApplicationScoped
class AreaPage implements PageDefinition {

    private static final Message TITLE = new Message("{0} năm {1}", "{0}, {1}");

    private final Headline headline;
    private final RateOverYears overYears;
    private final Neighbours neighbours;
    private final PartsOfArea parts;
    private final PartsOverYears partsOverYears;

    @Inject
    AreaPage(
            Headline headline,
            RateOverYears overYears,
            Neighbours neighbours,
            PovertyReports reports,
            PartsOverYears partsOverYears) {
        this.headline = headline;
        this.overYears = overYears;
        this.neighbours = neighbours;
        this.parts = PartsOfArea.byPoorRate(reports);
        this.partsOverYears = partsOverYears;
    }

    @Override
    public String path() {
        return "/areas/{area}";
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public Optional<Message> menu() {
        return Optional.empty();
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(AreaNames.first(asked.area()), Integer.toString(asked.year()));
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
        var figures = new ArrayList<FigureKind<?>>();
        figures.add(overYears);
        if (Neighbours.above(asked).isPresent()) {
            figures.add(neighbours);
        }
        if (asked.partLevel() != null) {
            figures.add(parts);
            figures.add(partsOverYears);
        }
        return figures;
    }

    @Override
    public List<LinkList> links(FigureRequest asked) {
        return new Lineage(asked).lists();
    }
}
