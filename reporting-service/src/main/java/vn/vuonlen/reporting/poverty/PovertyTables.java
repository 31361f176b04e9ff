package vn.vuonlen.reporting.poverty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.poverty.PovertyTable.Row;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportQuery.Status;

/** Computes poverty tables from the counters of one moment. */
final class PovertyTables {

    private final Connection connection;
    private final AreaHistory areas;
    private final int smallCell;

    PovertyTables(Connection connection, AreaHistory areas, int smallCell) {
        this.connection = connection;
        this.areas = areas;
        this.smallCell = smallCell;
    }

    PovertyTable table(ReportQuery question, Unit area) throws SQLException {
        var reviews = YearReviews.required(connection, areas, area, question.year(), question.status());
        var counted = YearCounts.read(connection, reviews);
        var now = new TalliesOnMap(counted, question, areas);
        var before = yearBefore(question, area);
        return new PovertyTable(
                question,
                reviews,
                row(area, now.within(area.id()), before),
                rows(question, area, now, before),
                AsOf.read(connection, List.of("household."), now.map().day(), reviews),
                new PublicView(counted, question, areas, smallCell));
    }

    private TalliesOnMap yearBefore(ReportQuery question, Unit area) throws SQLException {
        var reviews = YearReviews.of(connection, areas, area, question.year() - 1, Status.DECIDED);
        return reviews.isEmpty() ? null : new TalliesOnMap(YearCounts.read(connection, reviews), question, areas);
    }

    private List<Row> rows(ReportQuery question, Unit area, TalliesOnMap now, TalliesOnMap before) {
        if (question.breakdown().isEmpty()) {
            return List.of();
        }
        return now.by(question.breakdown().get(), area.id()).entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().code()))
                .map(e -> row(e.getKey(), e.getValue(), before))
                .toList();
    }

    private static Row row(Unit unit, Tally now, TalliesOnMap before) {
        boolean there = before != null && before.map().has(unit.id());
        return new Row(unit, now, there ? before.within(unit.id()) : null);
    }
}
