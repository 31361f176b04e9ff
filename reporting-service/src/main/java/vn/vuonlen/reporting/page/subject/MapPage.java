package vn.vuonlen.reporting.page.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.PageAddress;
import vn.vuonlen.reporting.figure.poverty.CommuneMap;
import vn.vuonlen.reporting.figure.poverty.MapChoice;
import vn.vuonlen.reporting.page.LinkList;
import vn.vuonlen.reporting.page.LinkList.Link;
import vn.vuonlen.reporting.page.PageDefinition;

/** The communes of today on a map. */
@ApplicationScoped
class MapPage implements PageDefinition {

    private static final Message NAME = new Message("Bản đồ", "Map");
    private static final Message TITLE = new Message("Bản đồ: {0}", "Map: {0}");
    private static final Message MEASURE = new Message("Chỉ tiêu", "Measure");
    private static final Message WITH = new Message("Đặt cạnh năm", "Beside the year");
    private static final Message ALONE = new Message("không", "none");

    private final CommuneMap map;

    @Inject
    MapPage(CommuneMap map) {
        this.map = map;
    }

    @Override
    public String path() {
        return "/map";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public Optional<Message> menu() {
        return Optional.of(NAME);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(map.title(asked));
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) {
        return List.of(map);
    }

    @Override
    public String kept(FigureRequest asked) {
        return MapChoice.of(asked).written();
    }

    @Override
    public List<LinkList> choices(FigureRequest asked) {
        var language = asked.language();
        var chosen = MapChoice.of(asked);
        var measures = MapChoice.MEASURES.stream()
                .map(measure -> new Link(
                        language.of(measure.title()),
                        address(asked, new MapChoice(measure, chosen.with())),
                        measure == chosen.measure()))
                .toList();
        var lists = new ArrayList<LinkList>();
        lists.add(new LinkList(language.of(MEASURE), measures));
        if (asked.years().size() > 1) {
            lists.add(new LinkList(language.of(WITH), years(asked, chosen)));
        }
        return List.copyOf(lists);
    }

    private List<Link> years(FigureRequest asked, MapChoice chosen) {
        var years = new ArrayList<Link>();
        years.add(new Link(
                asked.language().of(ALONE),
                address(asked, new MapChoice(chosen.measure(), Optional.empty())),
                chosen.with().isEmpty()));
        asked.years().stream()
                .filter(year -> year != asked.year())
                .forEach(year -> years.add(new Link(
                        year.toString(),
                        address(asked, new MapChoice(chosen.measure(), Optional.of(year))),
                        chosen.with().filter(year::equals).isPresent())));
        return years;
    }

    private String address(FigureRequest asked, MapChoice choice) {
        var area = asked.area();
        return asked.prefix()
                + path()
                + "?"
                + (area.is(AreaLevel.PROVINCE) ? "" : "area=" + PageAddress.encoded(area.code()) + "&")
                + PageAddress.query(asked.query(), asked.language())
                + choice.written();
    }
}
