package vn.vuonlen.reporting.distribution;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.breakdown.CountsOnMap;
import vn.vuonlen.reporting.disclosure.PublicMaps;
import vn.vuonlen.reporting.distribution.DistributionTable.Row;
import vn.vuonlen.reporting.provenance.CountSource;
import vn.vuonlen.reporting.provenance.DecidedStates;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.suppression.Suppressions;

/** Computes the tables of a characteristic from the counters of one snapshot. */
record DistributionTables(
        Characteristic of, CountSource<YearDistribution> source, PublicMaps maps, Suppressions suppressions) {

    DistributionReport whole(ReportQuery query, Area area) throws SQLException {
        var reviews = reviews(query, area);
        return table(query, area, reviews, source.counts(reviews)).visibleIn(DistributionView.WHOLE);
    }

    DistributionReport published(ReportQuery query, Area area) throws SQLException {
        var reviews = reviews(query, area);
        var counts = source.counts(reviews);
        return table(query, area, reviews, counts).visibleIn(publicView(query, area, reviews, counts));
    }

    private YearReviews reviews(ReportQuery query, Area area) throws SQLException {
        return source.required(query, area, "year");
    }

    private DistributionTable table(ReportQuery query, Area area, YearReviews reviews, YearDistribution counts)
            throws SQLException {
        var map = counts.on(query, source.areas()).requiredWhole(query, area);
        return new DistributionTable(
                query,
                of,
                reviews,
                row(area, map, map.within(area.id())),
                rows(query, area, map),
                source.asOf(map.map().day(), reviews));
    }

    private static List<Row> rows(ReportQuery query, Area area, CountsOnMap<Distribution> map) {
        if (query.breakdown().isEmpty()) {
            return List.of();
        }
        return map.by(query.breakdown().get(), area.id()).entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().code()))
                .map(e -> row(e.getKey(), map, e.getValue()))
                .toList();
    }

    private static Row row(Area area, CountsOnMap<Distribution> map, Distribution distribution) {
        return new Row(area, map.countedWithin(area.id()), distribution);
    }

    /** What is withheld follows from the whole province's year and its earlier states, whatever the query names. */
    private DistributionView publicView(ReportQuery query, Area area, YearReviews ofArea, YearDistribution counts)
            throws SQLException {
        return DecidedStates.around(area, source, query, ofArea, counts)
                .map(year -> DistributionView.ofPublic(year, maps, suppressions))
                .orElse(DistributionView.NOTHING);
    }
}
