package vn.vuonlen.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.figure.Figure;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureMaking;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.provenance.AreaHistories;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.FiguresRead;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.query.KnownDays;
import vn.vuonlen.reporting.query.ReportQuery;

/** Puts the figures of a page together, all from one snapshot. */
@ApplicationScoped
public class PageReader {

    private final Snapshots snapshots;
    private final AreaHistories areaHistories;
    private final FiguresRead figures;
    private final PageMenu menu;
    private final PageNotices notices;
    private final Clock clock;

    @Inject
    PageReader(
            Snapshots snapshots,
            FiguresRead figures,
            PageMenu menu,
            PageNotices notices,
            Clock clock,
            AreaHistories areaHistories) {
        this.areaHistories = areaHistories;
        this.snapshots = snapshots;
        this.figures = figures;
        this.menu = menu;
        this.notices = notices;
        this.clock = clock;
    }

    /** @throws PageNotFound if what was asked for does not exist, with a page of what does */
    PageContent page(PageDefinition page, PageRequest request) throws SQLException {
        // Which years there are depends on the decisions, the money and the targets of all.
        figures.of(FigureYears.ALL_DECIDED);
        return snapshots.read(connection -> page(page, request, connection));
    }

    private PageContent page(PageDefinition page, PageRequest request, Connection connection) throws SQLException {
        AreaHistory areas = areaHistories.of(connection);
        var today = LocalDate.now(clock);
        var asKnownOn = new KnownDays(today).parseLeniently(request.asKnownOn());
        boolean forOfficers = !request.prefix().isEmpty();
        var years = ChosenYears.read(page, connection, asKnownOn, forOfficers);
        var missing = new MissingPages(menu, page, request, areas);
        if (years.all().isEmpty()) {
            return missing.nothingYet(asKnownOn, ChosenYears.among(menu.pages(), connection, asKnownOn, forOfficers));
        }
        var choice = new PageChoice(page, years, areas, request, today);
        var year = choice.year().orElseThrow(() -> missing.noSuchYear(years.all()));
        var area = choice.area(year).orElseThrow(() -> missing.noSuchArea(year, years.all()));
        var query = ReportQuery.of(area.code(), year).of(years.status(year)).asKnownOn(asKnownOn);
        var asked = new FigureRequest(
                query,
                areas,
                area,
                years.all(),
                years.reviewed(),
                request.options(),
                request.language(),
                request.prefix());
        return made(page, asked, connection);
    }

    private PageContent made(PageDefinition page, FigureRequest asked, Connection connection) throws SQLException {
        var made = new ArrayList<Figure>();
        for (FigureKind<?> kind : page.figures(asked)) {
            made.add(FigureMaking.of(kind, asked));
        }
        var reviews = PageReviews.read(connection, asked);
        var language = asked.language();
        return new PageContent(
                menu.frame(page, asked, OtherPages.from(asked, connection)),
                notices.demo(),
                language.of(page.title(asked)),
                page.sentence(asked).map(language::of).orElse(""),
                notices.decision(asked, reviews),
                notices.of(page, asked, reviews),
                page.choices(asked),
                page.tiles(asked),
                List.copyOf(made),
                page.links(asked),
                notices.basis(asked, reviews));
    }
}
