package vn.vuonlen.reporting.poverty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.query.ReportQuery;

/**
 * A poverty report with all of its figures, before those that its reader may not see are removed.
 *
 * @param other the year that it is compared with, the one before unless the query names another; empty if it has no figures
 */
record PovertyTable(
        ReportQuery query,
        YearOnMap now,
        Optional<YearOnMap> other,
        Knowledge knowledge,
        TallyRow total,
        List<TallyRow> rows,
        AsOf asOf) {

    /**
     * @param counted the areas whose counters it sums
     * @param other null without another year, and for an area that did not exist then, or did not hold the designation
     */
    record TallyRow(Area area, Set<UUID> counted, Tally now, Tally other) {}

    PovertyReport whole() {
        return report(this::figures);
    }

    PovertyReport visibleIn(PublicView view) {
        return report(row -> view.of(row, figures(row)));
    }

    private Figures figures(TallyRow row) {
        return Figures.of(row.now(), row.other(), now.averageKnown());
    }

    /** What is public of every row. */
    ClassTable classes() {
        return new ClassTable(
                now.reviews(),
                other.map(YearOnMap::reviews),
                knowledge,
                classes(total),
                rows.stream().map(this::classes).toList(),
                asOf);
    }

    private ClassTable.Row classes(TallyRow row) {
        return new ClassTable.Row(
                row.area(),
                ClassCounts.of(row.now(), now.averageKnown()),
                Optional.ofNullable(row.other())
                        .map(tally -> ClassCounts.of(tally, other.orElseThrow().averageKnown())));
    }

    private PovertyReport report(Function<TallyRow, Figures> figures) {
        return new PovertyReport(
                AreaName.of(total.area()),
                query.year(),
                query.boundariesWire(),
                now.reviews().standard(),
                now.reviews().status().wire(),
                query.designation().orElse(null),
                knowledge,
                figures.apply(total),
                query.breakdown().isEmpty()
                        ? null
                        : rows.stream()
                                .map(r -> new PovertyReport.AreaRow(AreaName.of(r.area()), figures.apply(r)))
                                .toList(),
                asOf);
    }
}
