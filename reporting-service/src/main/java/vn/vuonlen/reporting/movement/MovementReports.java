package vn.vuonlen.reporting.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.movement.MovementReport.AreaRow;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportQuery.Status;

/** Movement tables, for officials of the area only. */
@ApplicationScoped
public class MovementReports {

    private final ReportReader reader;

    @Inject
    public MovementReports(ReportReader reader) {
        this.reader = reader;
    }

    Report<MovementReport> report(ReportQuery query) throws SQLException {
        return reader.forOfficials(
                query, (connection, areas, area, restricted) -> report(connection, areas, query, area));
    }

    private static MovementReport report(Connection connection, AreaHistory areas, ReportQuery question, Unit area)
            throws SQLException {
        var now = YearReviews.required(connection, areas, area, question.year(), question.status());
        var before = YearReviews.required(connection, areas, area, question.year() - 1, Status.DECIDED);
        var counted = MovementCounts.read(connection, before, now);
        var map = new MapOfTwoYears(areas, question);
        var all = new Balance(counted, map, false);
        var minorities = new Balance(counted, map, true);
        return new MovementReport(
                AreaName.of(area),
                question.year(),
                question.boundariesWire(),
                now.standard(),
                !now.standards().equals(before.standards()),
                now.status().wire(),
                question.designation().orElse(null),
                within(areas, all).apply(area.id()),
                within(areas, minorities).apply(area.id()),
                rows(map, area, all, minorities),
                AsOf.read(connection, List.of("household."), question.mapDay(question.year()), now, before));
    }

    private static List<AreaRow> rows(MapOfTwoYears map, Unit area, Balance all, Balance minorities) {
        if (map.question().breakdown().isEmpty()) {
            return null;
        }
        Unit.Level level = map.question().breakdown().get();
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
        return area -> balance.within(unit -> areas.within(unit, area));
    }
}
