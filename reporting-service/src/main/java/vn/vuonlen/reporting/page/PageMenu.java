package vn.vuonlen.reporting.page;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.Asked;
import vn.vuonlen.reporting.figure.PageAddress;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.page.LinkList.Link;
import vn.vuonlen.reporting.query.ReportQuery;

/** Links from each page to the others, which keep what was chosen: the area, the year, the language. */
@ApplicationScoped
class PageMenu {

    private static final Message SIGN_IN = new Message("Đăng nhập", "Sign in");
    private static final Message SIGN_OUT = new Message("Đăng xuất", "Sign out");
    private static final Message NO_PAGE = new Message("Không có trang này", "There is no such page");
    private static final Message PAGES = new Message("Các trang hiện có", "The pages that there are");
    private static final String AREA = "{area}";

    private final List<PageDefinition> pages;

    @Inject
    PageMenu(@All List<PageDefinition> pages) {
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(PageDefinition::place))
                .toList();
    }

    PageFrame frame(PageDefinition page, Asked asked) {
        var language = asked.language();
        String area = isProvince(asked) ? null : asked.area().code();
        String kept = page.kept(asked);
        return new PageFrame(
                language,
                menu(page, asked, area),
                asked.years().stream()
                        .map(year -> new Link(
                                Integer.toString(year),
                                address(page, asked.query().ofYear(year), area, language, asked.prefix()) + kept,
                                year == asked.year()))
                        .toList(),
                above(asked),
                new Link(
                        language.other().name(),
                        address(page, asked.query(), area, language.other(), asked.prefix()) + kept,
                        false),
                signIn(language, address(page, asked.query(), area, language, "") + kept, asked.prefix()),
                asked.prefix() + "/?lang=" + language.tag(),
                asked.prefix() + "/areas");
    }

    /** Where there are no figures to choose from. */
    PageFrame frameOfNothing(PageRequest request) {
        var language = request.language();
        return new PageFrame(
                language,
                List.of(),
                List.of(),
                List.of(),
                new Link(language.other().name(), home(request.prefix(), language.other()), false),
                signIn(language, home("", language), request.prefix()),
                home(request.prefix(), language),
                request.prefix() + "/areas");
    }

    /** The page of a path; {@code PageNotFound} with the menu if there is none. */
    PageDefinition at(String path, PageRequest request) {
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new PageNotFound(new Page(
                        frameOfNothing(request),
                        false,
                        request.language().of(NO_PAGE),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new LinkList(request.language().of(PAGES), allPages(request))),
                        "")));
    }

    private List<Link> allPages(PageRequest request) {
        var links = new ArrayList<Link>();
        for (PageDefinition page : pages) {
            page.menu()
                    .ifPresent(name -> links.add(new Link(
                            request.language().of(name),
                            request.prefix() + page.path() + "?lang="
                                    + request.language().tag(),
                            false)));
        }
        return List.copyOf(links);
    }

    private static String home(String prefix, Language language) {
        return prefix + "/?lang=" + language.tag();
    }

    /** The address of a page, for a link that chooses area and year only. @param area null for the province */
    String address(PageDefinition page, PageRequest request, String area, String year) {
        return request.prefix()
                + path(page, area)
                + "?"
                + chosen(page, area)
                + "year="
                + year
                + "&lang="
                + request.language().tag();
    }

    /** The address of a page for what was asked for. */
    String address(PageDefinition page, Asked asked) {
        String area = isProvince(asked) ? null : asked.area().code();
        return address(page, asked.query(), area, asked.language(), asked.prefix()) + page.kept(asked);
    }

    private static String address(
            PageDefinition page, ReportQuery query, String area, Language language, String prefix) {
        return prefix + path(page, area) + "?" + chosen(page, area) + PageAddress.query(query, language);
    }

    private static String path(PageDefinition page, String area) {
        return page.path().replace(AREA, area == null ? "" : PageAddress.encoded(area));
    }

    private static String chosen(PageDefinition page, String area) {
        return area == null || page.path().contains(AREA) ? "" : "area=" + PageAddress.encoded(area) + "&";
    }

    private List<Link> menu(PageDefinition shown, Asked asked, String area) {
        var links = new ArrayList<Link>();
        for (PageDefinition page : pages) {
            page.menu()
                    .ifPresent(name -> links.add(new Link(
                            asked.language().of(name),
                            address(page, asked.query(), area, asked.language(), asked.prefix()),
                            page == shown)));
        }
        return List.copyOf(links);
    }

    /** The areas above and the area itself, from the province down. */
    private static List<Link> above(Asked asked) {
        var links = new ArrayList<Link>();
        Optional<Area> at = Optional.of(asked.area());
        while (at.isPresent()) {
            var area = at.get();
            links.addFirst(new Link(area.name(), asked.pageOf(area.code()), area.equals(asked.area())));
            at = asked.areas().area(area.parentId());
        }
        return List.copyOf(links);
    }

    private static Link signIn(Language language, String samePage, String prefix) {
        return prefix.isEmpty()
                ? new Link(language.of(SIGN_IN), "/office" + samePage, false)
                : new Link(language.of(SIGN_OUT), prefix + "/sign-out", false);
    }

    private static boolean isProvince(Asked asked) {
        return asked.area().is(AreaLevel.PROVINCE);
    }
}
