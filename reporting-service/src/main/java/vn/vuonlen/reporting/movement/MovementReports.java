package vn.vuonlen.reporting.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.movement.MovementReport.AreaRow;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.Knowledge;
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

    Report<MovementReport> report(ReportQuery query) throws SQLException {
        return reader.forOfficials(
                query,
                Reading.of(
                        FigureYears.upTo(query.year(), query.status()),
                        (connection, areas, area, restricted) -> report(connection, areas, query, area)));
    }

    private static MovementReport report(Connection connection, AreaHistory areas, ReportQuery query, Area area)
            throws SQLException {
        var now = YearReviews.required(connection, areas, area, query, query.status(), query.year());
        var before = YearReviews.required(connection, areas, area, query, ReportStatus.DECIDED, query.year() - 1);
        var counts = MovementCounts.read(connection, before, now);
        var map = new MapOfTwoYears(areas, query);
        map.requireWhole(counts, area);
        var all = new Balance(counts, map, false);
        var minorities = new Balance(counts, map, true);
        return new MovementReport(
                AreaName.of(area),
                query.year(),
                query.boundariesWire(),
                now.standard(),
                !now.standards().equals(before.standards()),
                now.status().wire(),
                query.designation().orElse(null),
                Knowledge.of(query.asKnownOn(), before, now),
                within(areas, all).apply(area.id()),
                within(areas, minorities).apply(area.id()),
                rows(map, area, all, minorities),
                AsOf.read(connection, List.of("household."), query.mapDay(query.year()), now, before));
    }

    private static List<AreaRow> rows(MapOfTwoYears map, Area area, Balance all, Balance minorities) {
        if (map.query().breakdown().isEmpty()) {
            return null;
        }
        AreaLevel level = map.query().breakdown().get();
        var rows = map.rows(level, area, all, within(map.areas(), all));
        var ofMinorities = within(map.areas(), minorities);
        return rows.entrySet().stream()
                .map(row -> new AreaRow(
                        AreaName.of(row.getKey()),
                        row.getValue(),
                        ofMinorities.apply(row.getKey().id())))
                .toList();
    }

    private static Function<UUID, Flows> within(AreaHistory areas, Balance balance) {
        return area -> balance.sum(part -> areas.within(part, area));
    }
}
