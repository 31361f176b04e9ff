package vn.vuonlen.reporting.poverty;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.breakdown.CountsOnMap;
import vn.vuonlen.reporting.disclosure.PublicMaps;
import vn.vuonlen.reporting.disclosure.PublicRows;
import vn.vuonlen.reporting.poverty.PovertyTable.TallyRow;
import vn.vuonlen.reporting.provenance.CountSource;
import vn.vuonlen.reporting.provenance.DecidedStates;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;
import vn.vuonlen.reporting.suppression.Suppressions;

/** Computes poverty tables from the counters of one snapshot. */
final class PovertyTables {

    private final CountSource<YearCounts> source;
    private final AreaHistory areas;
    private final PublicMaps maps;
    private final Suppressions suppressions;

    PovertyTables(CountSource<YearCounts> source, PublicMaps maps, Suppressions suppressions) {
        this.source = source;
        this.areas = source.areas();
        this.maps = maps;
        this.suppressions = suppressions;
    }

    PovertyReport published(ReportQuery query, Area area) throws SQLException {
        var reviews = reviews(query, area);
        var counts = source.counts(reviews);
        return table(query, area, reviews, counts).visibleIn(publicView(query, area, reviews, counts));
    }

    PovertyTable table(ReportQuery query, Area area) throws SQLException {
        var reviews = reviews(query, area);
        return table(query, area, reviews, source.counts(reviews));
    }

    private YearReviews reviews(ReportQuery query, Area area) throws SQLException {
        return source.reviews(area, query.year(), query.status(), query.asKnownOn())
                .required(query.status());
    }

    private PovertyTable table(ReportQuery query, Area area, YearReviews reviews, YearCounts counts)
            throws SQLException {
        var now = counts.on(query, areas);
        var reviewsBefore = source.reviews(area, query.year() - 1, ReportStatus.DECIDED, query.asKnownOn());
        var before =
                reviewsBefore.isEmpty() ? null : source.counts(reviewsBefore).on(query, areas);
        return new PovertyTable(
                query,
                reviews,
                Knowledge.of(query.asKnownOn(), reviewsBefore, reviews),
                row(area, now, now.within(area.id()), before),
                rows(query, area, now, before),
                source.asOf(now.map().day(), reviews));
    }

    /**
     * What is withheld follows from all decided counts of the province's year, and from what they were before they were
     * restated, whatever part of them the query names.
     */
    private PublicView publicView(ReportQuery query, Area area, YearReviews ofArea, YearCounts counts)
            throws SQLException {
        return DecidedStates.around(area, source, query, ofArea, counts)
                .map(this::publicView)
                .orElse(PublicView.OF_NOTHING);
    }

    private PublicView publicView(DecidedStates<YearCounts> year) {
        var states = year.states().stream().map(YearCounts::byArea).toList();
        int of = year.states().getFirst().year();
        return PublicView.of(new PublicRows<>(of, states, Tally.NOTHING, maps, year.province()), suppressions);
    }

    private List<TallyRow> rows(ReportQuery query, Area area, CountsOnMap<Tally> now, CountsOnMap<Tally> before) {
        if (query.breakdown().isEmpty()) {
            return List.of();
        }
        return now.by(query.breakdown().get(), area.id()).entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().code()))
                .map(e -> row(e.getKey(), now, e.getValue(), before))
                .toList();
    }

    private static TallyRow row(Area area, CountsOnMap<Tally> now, Tally tally, CountsOnMap<Tally> before) {
        boolean comparable = before != null && before.map().has(area.id());
        return new TallyRow(area, now.countedWithin(area.id()), tally, comparable ? before.within(area.id()) : null);
    }
}
