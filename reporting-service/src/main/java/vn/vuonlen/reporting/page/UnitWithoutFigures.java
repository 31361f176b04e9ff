package vn.vuonlen.reporting.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaLineage;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.page.LinkList.Link;

/** A unit that there is, or was, but at the end of no year with figures; what it came from may have some. */
record UnitWithoutFigures(Area unit, AreaHistory areas, PageDefinition page, PageRequest request) {

    private static final Message TITLE = new Message("Chưa có số liệu của {0}", "No figures of {0} yet");
    private static final Message SINCE = new Message(
            "{0} (mã {1}) là đơn vị hành chính từ {2}. Từ đó chưa có năm nào có số liệu.",
            "{0} (code {1}) is an administrative unit since {2}. No year since then has figures.");
    private static final Message BETWEEN = new Message(
            "{0} (mã {1}) là đơn vị hành chính từ {2} đến {3}. Trong thời gian đó không có năm nào có số liệu.",
            "{0} (code {1}) was an administrative unit from {2} until {3}. No year of that time has figures.");
    private static final Message CAME_FROM = new Message("Hình thành từ", "Came from");
    private static final Message COMMUNE = new Message("Thuộc xã", "In the commune");

    /** The newest that bore the code; empty if none ever did. */
    static Optional<UnitWithoutFigures> find(AreaHistory areas, PageDefinition page, PageRequest request) {
        return areas.all()
                .filter(area -> area.code().equals(request.area()))
                .max(Comparator.comparing(Area::validFrom))
                .map(unit -> new UnitWithoutFigures(unit, areas, page, request));
    }

    Message title() {
        return TITLE.with(unit.name());
    }

    Message text() {
        var language = request.language();
        var from = language.date(unit.validFrom());
        return unit.validTo() == null
                ? SINCE.with(unit.name(), unit.code(), from)
                : BETWEEN.with(unit.name(), unit.code(), from, language.date(unit.validTo()));
    }

    /** The units that it came from, or the commune of a village, each in its newest of the years; empty if none has any. */
    Optional<LinkList> origins(List<Integer> years) {
        boolean village = unit.is(AreaLevel.VILLAGE);
        var origins = village
                ? areas.area(unit.parentId()).stream()
                : new AreaLineage(areas).predecessors(unit.id()).stream();
        var links = origins.sorted(Comparator.comparing(Area::code))
                .flatMap(origin -> link(origin, years))
                .toList();
        return Optional.of(new LinkList(request.language().of(village ? COMMUNE : CAME_FROM), links))
                .filter(list -> !links.isEmpty());
    }

    private Stream<Link> link(Area origin, List<Integer> years) {
        return years.reversed().stream()
                .filter(year -> origin.validOn(BoundaryMap.yearEnd(year)))
                .limit(1)
                .map(year -> new Link(origin.name(), PageLinks.address(page, request, origin.code(), year), false));
    }
}
