package vn.vuonlen.reporting.poverty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.poverty.PovertyTable.TallyRow;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/** Computes poverty tables from the counters of one snapshot. */
final class PovertyTables {

    private final Connection connection;
    private final AreaHistory areas;
    private final int smallCell;

    PovertyTables(Connection connection, AreaHistory areas, int smallCell) {
        this.connection = connection;
        this.areas = areas;
        this.smallCell = smallCell;
    }

    PovertyTable table(ReportQuery query, Area area) throws SQLException {
        var reviews = YearReviews.required(connection, areas, area, query.year(), query.status());
        var counts = YearCounts.read(connection, reviews);
        var now = new TalliesOnMap(counts, query, areas);
        var before = yearBefore(query, area);
        return new PovertyTable(
                query,
                reviews,
                row(area, now.within(area.id()), before),
                rows(query, area, now, before),
                AsOf.read(connection, List.of("household."), now.map().day(), reviews),
                new PublicView(counts, query, areas, smallCell));
    }

    private TalliesOnMap yearBefore(ReportQuery query, Area area) throws SQLException {
        var reviews = YearReviews.of(connection, areas, area, query.year() - 1, ReportStatus.DECIDED);
        return reviews.isEmpty() ? null : new TalliesOnMap(YearCounts.read(connection, reviews), query, areas);
    }

    private List<TallyRow> rows(ReportQuery query, Area area, TalliesOnMap now, TalliesOnMap before) {
        if (query.breakdown().isEmpty()) {
            return List.of();
        }
        return now.by(query.breakdown().get(), area.id()).entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().code()))
                .map(e -> row(e.getKey(), e.getValue(), before))
                .toList();
    }

    private static TallyRow row(Area area, Tally now, TalliesOnMap before) {
        boolean comparable = before != null && before.map().has(area.id());
        return new TallyRow(area, now, comparable ? before.within(area.id()) : null);
    }
}
