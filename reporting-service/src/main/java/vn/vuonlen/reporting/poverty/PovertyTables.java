package vn.vuonlen.reporting.poverty;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import vn.vuonlen.reporting.query.HeldDesignations;
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
        var reviews = reviews(query, area, "year");
        var counts = source.counts(reviews);
        return table(query, area, reviews, counts, yearBefore(query, area))
                .visibleIn(publicView(query, area, reviews, counts));
    }

    PovertyTable table(ReportQuery query, Area area) throws SQLException {
        return table(query, area, yearBefore(query, area));
    }

    PovertyTable table(ReportQuery query, Area area, Optional<YearReviews> other) throws SQLException {
        var reviews = reviews(query, area, "year");
        return table(query, area, reviews, source.counts(reviews), other);
    }

    /** @param parameter the one that names the year of the query */
    YearReviews reviews(ReportQuery query, Area area, String parameter) throws SQLException {
        return source.required(query, area, parameter);
    }

    /** Empty if nobody held the designation of the query then: that there were no poor would not be true. */
    private Optional<YearReviews> yearBefore(ReportQuery query, Area area) throws SQLException {
        int year = query.year() - 1;
        var held = HeldDesignations.of(areas, query, area);
        if (query.designation()
                .filter(designation -> !held.has(designation, year))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(source.reviews(area, year, ReportStatus.DECIDED, query.asKnownOn()));
    }

    private PovertyTable table(
            ReportQuery query, Area area, YearReviews reviews, YearCounts counts, Optional<YearReviews> otherReviews)
            throws SQLException {
        var now = counted(query, area, reviews, counts);
        Optional<YearOnMap> other = Optional.empty();
        if (otherReviews.isPresent() && !otherReviews.get().isEmpty()) {
            other = Optional.of(counted(query, area, otherReviews.get(), source.counts(otherReviews.get())));
        }
        return new PovertyTable(
                query,
                now,
                other,
                Knowledge.of(
                        query.asKnownOn(),
                        Stream.concat(otherReviews.stream(), Stream.of(reviews)).toArray(YearReviews[]::new)),
                row(
                        area,
                        now.tallies(),
                        now.tallies().within(area.id()),
                        other.map(YearOnMap::tallies)
                                .filter(tallies -> tallies.map().has(area.id()))),
                rows(query, area, now.tallies(), other.map(YearOnMap::tallies)),
                source.asOf(now.tallies().map().day(), reviews));
    }

    private YearOnMap counted(ReportQuery query, Area area, YearReviews reviews, YearCounts counts) {
        var tallies = counts.on(query, areas).requiredWhole(query, area);
        return new YearOnMap(reviews, tallies, counts.isAverageKnown());
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
        int of = year.counts().getFirst().year();
        return PublicView.of(new PublicRows<>(of, year.map(YearCounts::byArea), Tally.NOTHING, maps), suppressions);
    }

    private List<TallyRow> rows(
            ReportQuery query, Area area, CountsOnMap<Tally> now, Optional<CountsOnMap<Tally>> other) {
        if (query.breakdown().isEmpty()) {
            return List.of();
        }
        return now.by(query.breakdown().get(), area.id()).entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().code()))
                .map(e -> row(
                        e.getKey(),
                        now,
                        e.getValue(),
                        other.filter(tallies -> tallies.hasRow(e.getKey().id()))))
                .toList();
    }

    private static TallyRow row(Area area, CountsOnMap<Tally> now, Tally tally, Optional<CountsOnMap<Tally>> other) {
        return new TallyRow(
                area,
                now.countedWithin(area.id()),
                tally,
                other.map(tallies -> tallies.within(area.id())).orElse(null));
    }
}
