package vn.vuonlen.reporting.page;

import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.PageAddress;
import vn.vuonlen.reporting.language.Language;

/** The addresses of pages, with what was chosen. */
final class PageLinks {

    /** The address of the province at a glance for who signed in, whose first page is another. */
    private static final String GLANCE = "/glance";

    private static final String AREA = "{area}";

    private PageLinks() {}

    /** The same page for what was asked for, of the same reader. */
    static String address(PageDefinition page, FigureRequest asked) {
        return address(page, asked, asked.language(), asked.prefix());
    }

    static String address(PageDefinition page, FigureRequest asked, Language language, String prefix) {
        String code = asked.area().code();
        // Pages are of the province unless an area is chosen.
        String area = isFirstProvince(asked) && !hasArea(page) ? null : code;
        return path(page, area, prefix) + "?" + chosen(page, area) + PageAddress.query(asked.query(), language)
                + page.kept(asked);
    }

    /** For a link that chooses the year, and the area or with null the province. */
    static String address(PageDefinition page, PageRequest request, String area, int year) {
        return hasArea(page) && area == null
                ? home(request.prefix(), request.language()) + "&year=" + year + known(request)
                : path(page, area, request.prefix()) + "?" + chosen(page, area) + "year=" + year + known(request)
                        + "&lang=" + request.language().tag();
    }

    private static String known(PageRequest request) {
        return request.asKnownOn() == null ? "" : "&asKnownOn=" + PageAddress.encoded(request.asKnownOn());
    }

    /** The page of the province, for its newest year. */
    static String ofProvince(PageDefinition page, PageRequest request) {
        return path(page, null, request.prefix()) + "?lang="
                + request.language().tag() + known(request);
    }

    static String ofProvince(PageDefinition page, FigureRequest asked) {
        return path(page, null, asked.prefix()) + "?lang=" + asked.language().tag()
                + asked.query().asKnownOn().map(day -> "&asKnownOn=" + day).orElse("");
    }

    static String home(String prefix, Language language) {
        return prefix + "/?lang=" + language.tag();
    }

    /** The area of pages that name none. */
    private static boolean isFirstProvince(FigureRequest asked) {
        return asked.areas().validOn(BoundaryMap.yearEnd(asked.year()), AreaLevel.PROVINCE).stream()
                .limit(1)
                .anyMatch(asked.area()::equals);
    }

    private static boolean hasArea(PageDefinition page) {
        return page.path().contains(AREA);
    }

    private static String path(PageDefinition page, String area, String prefix) {
        String path = page.path().replace(AREA, area == null ? "" : PageAddress.encoded(area));
        return prefix + (path.equals("/") && !prefix.isEmpty() ? GLANCE : path);
    }

    private static String chosen(PageDefinition page, String area) {
        return area == null || hasArea(page) ? "" : "area=" + PageAddress.encoded(area) + "&";
    }
}
