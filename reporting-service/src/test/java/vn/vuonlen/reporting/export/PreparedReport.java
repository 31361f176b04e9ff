package vn.vuonlen.reporting.export;

import java.util.List;
import java.util.Map;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.provenance.AsOf;

/** A table with the columns, rows and sections that a test gives it, filed as the report of poverty. */
record PreparedReport(List<String> columns, List<List<Object>> rows, List<Section> sections) implements Tabular {

    PreparedReport(List<String> columns, List<List<Object>> rows) {
        this(columns, rows, List.of(new Section(null, rows)));
    }

    @Override
    public AreaName area() {
        return new AreaName("011", "Điện Biên");
    }

    @Override
    public AsOf asOf() {
        return new AsOf(null, Map.of("household.result.v1", 1234L), List.of(), null);
    }

    @Override
    public String slug() {
        return "poverty";
    }
}
