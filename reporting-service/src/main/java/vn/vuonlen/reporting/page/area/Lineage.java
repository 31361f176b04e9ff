package vn.vuonlen.reporting.page.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLineage;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.PageAddress;
import vn.vuonlen.reporting.page.LinkList;
import vn.vuonlen.reporting.page.LinkList.Link;

/** What an area came from and what it became, each with the page of its own time. */
record Lineage(FigureRequest asked) {

    private static final Message CAME_FROM = new Message("Hình thành từ", "Came from");
    private static final Message BECAME = new Message("Được chuyển thành", "Became");
    private static final Message UNTIL = new Message("{0} (đến {1})", "{0} (until {1})");
    private static final Message FROM = new Message("{0} (từ {1})", "{0} (from {1})");

    List<LinkList> lists() {
        var lists = new ArrayList<LinkList>();
        var lineage = new AreaLineage(asked.areas());
        add(lists, CAME_FROM, lineage.predecessors(asked.area().id()), true);
        add(lists, BECAME, lineage.successors(asked.area().id()), false);
        return lists;
    }

    private void add(List<LinkList> lists, Message title, List<Area> areas, boolean before) {
        var links = areas.stream()
                .sorted(Comparator.comparing(Area::code))
                .map(area -> link(area, before))
                .toList();
        if (!links.isEmpty()) {
            lists.add(new LinkList(asked.language().of(title), links));
        }
    }

    /** To the page of the nearest year with figures in which the other area existed; without one, nowhere. */
    private Link link(Area area, boolean before) {
        var language = asked.language();
        Predicate<Integer> existed = year -> area.validOn(BoundaryMap.yearEnd(year));
        var years = asked.years().stream().filter(existed).toList();
        String name = before
                ? language.of(UNTIL.with(area.name(), date(area.validTo())))
                : language.of(FROM.with(area.name(), date(area.validFrom())));
        if (years.isEmpty()) {
            return new Link(name, null, false);
        }
        int year = before ? years.getLast() : years.getFirst();
        String address = asked.prefix() + "/areas/" + PageAddress.encoded(area.code()) + "?"
                + PageAddress.query(asked.query().ofYear(year), language);
        return new Link(name, address, false);
    }

    private String date(LocalDate day) {
        return day == null ? "" : asked.language().date(day);
    }
}
