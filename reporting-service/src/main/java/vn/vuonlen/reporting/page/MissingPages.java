package vn.vuonlen.reporting.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.VillageCodes;
import vn.vuonlen.reporting.page.LinkList.Link;
import vn.vuonlen.reporting.query.AreaResolver;

/** The pages that say what there is in place of what was asked for. */
record MissingPages(PageMenu menu, PageDefinition page, PageRequest request, AreaHistory areas) {

    private static final Message NO_YEAR = new Message("Không có số liệu năm {0}", "No figures of {0}");
    private static final Message YEARS = new Message("Các năm có số liệu", "Years with figures");
    private static final Message NO_AREA =
            new Message("Không tìm thấy đơn vị hành chính {0}", "No administrative unit {0}");
    private static final Message ITS_YEARS =
            new Message("Các năm có số liệu của mã này", "Years with figures of this code");
    private static final Message PROVINCES = new Message("Xem toàn tỉnh", "See the whole province");
    private static final Message NEWEST = new Message("Xem số liệu mới nhất", "See the newest figures");
    private static final Message NOTHING_YET = new Message("Chưa có số liệu", "No figures yet");
    private static final Message NOTHING_DECIDED = new Message(
            "Chưa có kỳ rà soát nào được tỉnh quyết định. Khi có quyết định công bố, số liệu sẽ hiện ở đây.",
            "The province has not decided a review yet. Figures appear here once a decision is published.");
    private static final Message NOTHING_THEN = new Message(
            "Đến ngày {0} chưa có kỳ rà soát nào được tỉnh quyết định.", "The province had decided no review by {0}.");
    private static final Message WITHOUT_A_REVIEW = new Message("Số liệu đã có", "Figures that there are already");
    private static final Message COMMUNE =
            new Message("Số liệu của thôn, bản được tính vào xã", "Figures of a village are counted in its commune");

    PageNotFound noSuchYear(List<Integer> years) {
        return missing(
                NO_YEAR.with(request.year()), "", List.of(new LinkList(in(YEARS), links(years, request.area()))));
    }

    /** The code may be that of a unit of other years. */
    PageNotFound noSuchArea(int year, List<Integer> years) {
        var day = BoundaryMap.yearEnd(year);
        var commune = new VillageCodes(areas)
                .withCode(request.area(), day)
                .flatMap(village -> areas.area(village.parentId()));
        if (commune.isPresent()) {
            var link = new Link(
                    commune.get().name(),
                    PageLinks.address(page, request, commune.get().code(), year),
                    false);
            return missing(NO_AREA.with(request.area()), "", List.of(new LinkList(in(COMMUNE), List.of(link))));
        }
        var itsYears = years.stream()
                .filter(other -> areas.withCode(request.area(), BoundaryMap.yearEnd(other))
                        .isPresent())
                .toList();
        if (itsYears.isEmpty()) {
            var unit = UnitWithoutFigures.find(areas, page, request);
            if (unit.isPresent()) {
                var origins = unit.get().origins(years);
                return missing(
                        unit.get().title(), in(unit.get().text()), List.of(origins.orElseGet(() -> provinces(years))));
            }
        }
        var links =
                itsYears.isEmpty() ? provinces(years) : new LinkList(in(ITS_YEARS), links(itsYears, request.area()));
        return missing(
                NO_AREA.with(request.area()),
                in(AreaResolver.unknown(areas, request.area(), day).detail()),
                List.of(links));
    }

    private LinkList provinces(List<Integer> years) {
        return new LinkList(in(PROVINCES), links(years, null));
    }

    /** A page without figures is an ordinary one while the province has none. */
    PageContent nothingYet(Optional<LocalDate> asKnownOn, List<PageDefinition> others) {
        var links = new ArrayList<LinkList>();
        asKnownOn.ifPresent(day -> links.add(new LinkList("", List.of(newest()))));
        links.add(new LinkList(in(WITHOUT_A_REVIEW), PageMenu.links(others, request)));
        return page(
                NOTHING_YET,
                in(asKnownOn.map(day -> NOTHING_THEN.with(day)).orElse(NOTHING_DECIDED)),
                List.copyOf(links));
    }

    private Link newest() {
        return new Link(
                in(NEWEST), request.prefix() + "/?lang=" + request.language().tag(), false);
    }

    private PageNotFound missing(Message title, String text, List<LinkList> links) {
        return new PageNotFound(page(title, text, links));
    }

    private PageContent page(Message title, String text, List<LinkList> links) {
        return new PageContent(
                menu.frameOfNothing(request),
                false,
                in(title),
                text,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                links,
                "");
    }

    private List<Link> links(List<Integer> years, String area) {
        return years.reversed().stream()
                .map(year -> new Link(Integer.toString(year), PageLinks.address(page, request, area, year), false))
                .toList();
    }

    private String in(Message words) {
        return request.language().of(words);
    }
}
