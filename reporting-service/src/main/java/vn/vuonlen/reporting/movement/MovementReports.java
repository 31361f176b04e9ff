package vn.vuonlen.reporting.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReportHead;
import vn.vuonlen.reporting.provenance.ReviewedYears;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/** Movement tables; only officials of the area may read them. */
@ApplicationScoped
public class MovementReports {

    private final ReportReader reader;

    @Inject
    public MovementReports(ReportReader reader) {
        this.reader = reader;
    }

    public Report<MovementReport> poor(ReportQuery query) throws SQLException {
        return report(query, MovedClass.POOR, MovementReport::of);
    }

    public Report<NearPoorMovementReport> nearPoor(ReportQuery query) throws SQLException {
        return report(query, MovedClass.NEAR_POOR, NearPoorMovementReport::of);
    }

    private <T> Report<T> report(ReportQuery query, MovedClass moved, Function<MovementLines, T> named)
            throws SQLException {
        // Whether a near-poor household relapsed follows from the results of all years before.
        var years = moved == MovedClass.POOR ? FigureYears.upTo(query.year(), query.status()) : FigureYears.ALL;
        return reader.forOfficials(
                query,
                Reading.of(
                        years,
                        (connection, areas, area, restricted) ->
                                named.apply(lines(connection, areas, query, area, moved))));
    }

    private static MovementLines lines(
            Connection connection, AreaHistory areas, ReportQuery query, Area area, MovedClass moved)
            throws SQLException {
        var now = YearReviews.required(connection, areas, area, query, query.status(), query.year());
        var before = YearReviews.required(connection, areas, area, query, ReportStatus.DECIDED, query.year() - 1);
        var counts = new MovementCountsReader(connection, before, now).counts(moved);
        var map = new MapOfTwoYears(areas, query);
        map.requireWhole(counts, area);
        // Of the poor each result says it.
        boolean relapsedIsTold = moved == MovedClass.POOR
                || ReviewedYears.read(connection, areas, area, ReportStatus.DECIDED, query.asKnownOn())
                        .newestBefore(before.year())
                        .isPresent();
        var tables = new MovementTables(relapsedIsTold ? counts : counts.withoutRelapsed(), map, area);
        var all = tables.all();
        return new MovementLines(
                ReportHead.of(area, query, now, Knowledge.of(query.asKnownOn(), before, now)),
                !now.standards().equals(before.standards()),
                all.total(),
                all.areas(),
                tables.residences(),
                AsOf.read(connection, List.of("household."), query.mapDay(query.year()), now, before));
    }
}
