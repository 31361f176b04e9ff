package vn.vuonlen.reporting.poverty;

import java.util.List;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;

/** A poverty report with everything in it, before anybody looks at it. */
record PovertyTable(
        ReportQuery question, YearReviews reviews, Row total, List<Row> rows, AsOf asOf, PublicView publicView) {

    /** @param before nothing if there is no year before, or the unit was another one then */
    record Row(Unit unit, Tally now, Tally before) {}

    PovertyReport seenBy(boolean official) {
        return new PovertyReport(
                AreaName.of(total.unit()),
                question.year(),
                question.boundariesWire(),
                reviews.standard(),
                reviews.status().wire(),
                question.designation().orElse(null),
                figures(total, official),
                question.breakdown().isEmpty()
                        ? null
                        : rows.stream()
                                .map(r -> new PovertyReport.AreaRow(AreaName.of(r.unit()), figures(r, official)))
                                .toList(),
                asOf);
    }

    private Figures figures(Row row, boolean official) {
        Figures figures = Figures.of(row.now(), row.before());
        return official ? figures : publicView.of(row.unit(), row.now(), figures);
    }
}
