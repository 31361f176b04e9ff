package vn.vuonlen.reporting.page.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.VillageCodes;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.PageAddress;
import vn.vuonlen.reporting.page.AreaNames;
import vn.vuonlen.reporting.page.LinkList;
import vn.vuonlen.reporting.page.LinkList.Link;
import vn.vuonlen.reporting.page.PageDefinition;

/** Every area of a year by name, or those whose name has the words that a reader searches for, with or without accents. */
@ApplicationScoped
class AreasPage implements PageDefinition {

    private static final Message NAME = new Message("Địa bàn", "Areas");
    private static final Message TITLE =
            new Message("Các đơn vị hành chính năm {0}", "The administrative units of {0}");
    private static final Message FOUND = new Message("Tìm “{0}”: {1} đơn vị.", "“{0}”: {1} units found.");
    private static final Message NOT_FOUND = new Message(
            "Không có đơn vị nào năm {1} có tên hoặc mã “{0}”. Có thể tìm không dấu, hoặc chọn năm khác.",
            "No unit of {1} has the name or the code “{0}”. Accents may be left out; another year may have it.");
    private static final Message ALL = new Message("{0} đơn vị.", "{0} units.");

    /** The province alone, its districts, and then the communes of each. */
    private static final Comparator<Optional<Area>> FROM_ABOVE = Comparator.comparing((Optional<Area> parent) ->
                    parent.filter(area -> !area.is(AreaLevel.PROVINCE)).isPresent())
            .thenComparing(parent -> parent.map(Area::code).orElse(""));

    @Override
    public String path() {
        return "/areas";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public Optional<Message> menu() {
        return Optional.of(NAME);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(Integer.toString(asked.year()));
    }

    @Override
    public Optional<Message> sentence(FigureRequest asked) {
        long found = found(asked).size();
        return Optional.of(asked.options()
                .search()
                .map(words ->
                        found == 0 ? NOT_FOUND.with(words, Integer.toString(asked.year())) : FOUND.with(words, found))
                .orElseGet(() -> ALL.with(found)));
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) {
        return List.of();
    }

    @Override
    public String kept(FigureRequest asked) {
        return asked.options()
                .search()
                .map(words -> "&q=" + PageAddress.encoded(words))
                .orElse("");
    }

    /** One list for each area that has some of them right below it. */
    @Override
    public List<LinkList> links(FigureRequest asked) {
        var lists = new ArrayList<LinkList>();
        var found = found(asked);
        var parents = found.stream()
                .map(area -> asked.areas().area(area.parentId()))
                .distinct()
                .sorted(FROM_ABOVE)
                .toList();
        for (Optional<Area> parent : parents) {
            var links = found.stream()
                    .filter(area -> asked.areas().area(area.parentId()).equals(parent))
                    .map(area -> new Link(area.name(), asked.pageOf(area.code()), false))
                    .toList();
            lists.add(new LinkList(
                    parent.map(AreaNames::first).map(asked.language()::of).orElse(""), links));
        }
        return lists;
    }

    private static List<Area> found(FigureRequest asked) {
        var day = BoundaryMap.yearEnd(asked.year());
        var search = asked.options().search().map(AreaSearch::of);
        var found = List.of(AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE).stream()
                .flatMap(level -> asked.areas().validOn(day, level).stream())
                .filter(area -> search.isEmpty() || search.get().finds(area));
        // A village by its whole code alone: hundreds have the same words in their names.
        var village = asked.options().search().flatMap(code -> new VillageCodes(asked.areas()).withCode(code, day));
        return Stream.concat(found, village.stream()).toList();
    }
}
