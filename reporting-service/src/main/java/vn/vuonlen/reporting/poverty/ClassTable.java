package vn.vuonlen.reporting.poverty;

import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.YearReviews;

/** The counts of an area and its breakdown that are public in full, of one year or two. */
public record ClassTable(
        YearReviews reviews, Optional<YearReviews> other, Knowledge knowledge, Row total, List<Row> rows, AsOf asOf) {

    /** @param other empty without another year, and for an area that did not exist then */
    public record Row(Area area, ClassCounts now, Optional<ClassCounts> other) {}
}
