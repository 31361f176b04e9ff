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
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.page.LinkList.Link;
import vn.vuonlen.reporting.page.PageFrame.Search;

/** Links from each page to the others, which keep what was chosen: the area, the year, the language. */
@ApplicationScoped
class PageMenu {

    private static final Message SIGN_IN = new Message("Đăng nhập", "Sign in");
    private static final Message SIGN_OUT = new Message("Đăng xuất", "Sign out");
    private static final Message NO_PAGE = new Message("Không có trang này", "There is no such page");
    private static final Message PAGES = new Message("Các trang hiện có", "The pages that there are");
    private final List<PageDefinition> pages;

    @Inject
    PageMenu(@All List<PageDefinition> pages) {
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(PageDefinition::place))
                .toList();
    }

    PageFrame frame(PageDefinition page, FigureRequest asked, OtherPages others) {
        var language = asked.language();
        return new PageFrame(
                language,
                menu(page, others),
                // A unit has pages of the years in which it existed.
                asked.years().stream()
                        .filter(year -> asked.area().validOn(BoundaryMap.yearEnd(year)))
                        .map(year -> new Link(
                                Integer.toString(year),
                                PageLinks.address(page, asked.of(asked.query().ofYear(year))),
                                year == asked.year()))
                        .toList(),
                above(asked),
                new Link(
                        language.other().name(),
                        PageLinks.address(page, asked, language.other(), asked.prefix()),
                        false),
                signIn(language, PageLinks.address(page, asked, language, ReaderOfPages.OFFICE), asked.prefix()),
                asked.prefix() + "/",
                new Search(
                        asked.prefix() + "/areas",
                        asked.options().search().orElse(""),
                        asked.isReviewed() ? Integer.toString(asked.year()) : null,
                        asked.query().asKnownOn().map(Object::toString).orElse(null)));
    }

    /** Where there are no figures to choose from. */
    PageFrame frameOfNothing(PageRequest request) {
        var language = request.language();
        return new PageFrame(
                language,
                List.of(),
                List.of(),
                List.of(),
                new Link(language.other().name(), PageLinks.home(request.prefix(), language.other()), false),
                signIn(language, PageLinks.home(ReaderOfPages.OFFICE, language), request.prefix()),
                request.prefix() + "/",
                new Search(
                        request.prefix() + "/areas", request.options().search().orElse(""), null, request.asKnownOn()));
    }

    /** The page of a path; {@code PageNotFound} with the menu if there is none. */
    PageDefinition at(String path, PageRequest request) {
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new PageNotFound(new PageContent(
                        frameOfNothing(request),
                        false,
                        request.language().of(NO_PAGE),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new LinkList(request.language().of(PAGES), links(pages, request))),
                        "")));
    }

    List<PageDefinition> pages() {
        return pages;
    }

    static List<Link> links(List<PageDefinition> pages, PageRequest request) {
        var links = new ArrayList<Link>();
        for (PageDefinition page : pages) {
            page.menu()
                    .ifPresent(name -> links.add(
                            new Link(request.language().of(name), PageLinks.ofProvince(page, request), false)));
        }
        return List.copyOf(links);
    }

    private List<Link> menu(PageDefinition shown, OtherPages others) {
        var links = new ArrayList<Link>();
        for (PageDefinition page : pages) {
            page.menu()
                    .ifPresent(name -> links.add(new Link(
                            others.asked().language().of(name),
                            others.of(page)
                                    .map(there -> PageLinks.address(page, there))
                                    .orElseGet(() -> PageLinks.ofProvince(page, others.asked())),
                            page.path().equals(shown.path()))));
        }
        return List.copyOf(links);
    }

    /** The areas above and the area itself, from the province down. */
    private static List<Link> above(FigureRequest asked) {
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
                ? new Link(language.of(SIGN_IN), samePage, false)
                : new Link(language.of(SIGN_OUT), prefix + "/sign-out", false);
    }
}
