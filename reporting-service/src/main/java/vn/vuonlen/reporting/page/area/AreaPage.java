package vn.vuonlen.reporting.page.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.poverty.Neighbours;
import vn.vuonlen.reporting.figure.poverty.PartsOfArea;
import vn.vuonlen.reporting.figure.poverty.PartsOverYears;
import vn.vuonlen.reporting.figure.poverty.RateOverYears;
import vn.vuonlen.reporting.page.AreaNames;
import vn.vuonlen.reporting.page.LinkList;
import vn.vuonlen.reporting.page.LinkList.Link;
import vn.vuonlen.reporting.page.PageDefinition;
import vn.vuonlen.reporting.page.Tile;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** One area of any level and time: its figures, its rank among its neighbours, its parts, and what it came from and became. */
@ApplicationScoped
class AreaPage implements PageDefinition {

    private static final Message TITLE = new Message("{0} năm {1}", "{0}, {1}");

    private static final Message VILLAGE = new Message(
            "Số liệu của {0} được tính vào {1}; không có báo cáo riêng cho từng thôn, bản.",
            "Figures of {0} are counted in {1}; there are no reports of single villages.");
    private static final Message COMMUNE = new Message("Xem số liệu của xã", "See the figures of the commune");

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
    public boolean showsVillages() {
        return true;
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(AreaNames.first(asked.area()), Integer.toString(asked.year()));
    }

    @Override
    public Optional<Message> sentence(FigureRequest asked) throws SQLException {
        return isVillage(asked)
                ? commune(asked).map(of -> VILLAGE.with(asked.area().name(), of.name()))
                : headline.sentence(asked);
    }

    @Override
    public List<Tile> tiles(FigureRequest asked) throws SQLException {
        return isVillage(asked) ? List.of() : headline.tiles(asked);
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) {
        if (isVillage(asked)) {
            return List.of();
        }
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
        var lists = new ArrayList<LinkList>();
        if (isVillage(asked)) {
            commune(asked)
                    .map(of -> new Link(of.name(), asked.pageOf(of.code()), false))
                    .ifPresent(link -> lists.add(new LinkList(asked.language().of(COMMUNE), List.of(link))));
        }
        lists.addAll(new Lineage(asked).lists());
        return List.copyOf(lists);
    }

    private static boolean isVillage(FigureRequest asked) {
        return asked.area().is(AreaLevel.VILLAGE);
    }

    private static Optional<Area> commune(FigureRequest asked) {
        return asked.areas().area(asked.area().parentId());
    }
}
