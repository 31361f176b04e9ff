package vn.vuonlen.reporting.figure.poverty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.provenance.AsOf;

/**
 * The year that a map shows, and perhaps one beside it, on the same map.
 *
 * @param refused why the year that was asked for is not beside it
 * @param standardsDiffer whether figures are compared that were made by different standards
 */
record MappedYears(
        PovertyReport shown, Optional<PovertyReport> with, Optional<Message> refused, boolean standardsDiffer)
        implements Tabular {

    /** The earlier one first. */
    List<PovertyReport> inOrder() {
        return Stream.concat(with.stream(), Stream.of(shown))
                .sorted((one, other) -> Integer.compare(one.year(), other.year()))
                .toList();
    }

    @Override
    public AreaName area() {
        return shown.area();
    }

    @Override
    public AsOf asOf() {
        return shown.asOf();
    }

    @Override
    public String slug() {
        return shown.slug();
    }

    @Override
    public List<String> columns() {
        return shown.columns();
    }

    @Override
    public List<List<Object>> rows() {
        return shown.rows();
    }
}
