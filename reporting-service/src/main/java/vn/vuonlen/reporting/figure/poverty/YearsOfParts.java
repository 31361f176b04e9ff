package vn.vuonlen.reporting.figure.poverty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReport.AreaRow;
import vn.vuonlen.reporting.provenance.AsOf;

/**
 * The parts of an area in every year that has figures of them. Codes are reused and units end, so that a year has figures of a
 * part only if it is the same unit.
 *
 * @param years the reports by year, that of the shown year among them
 */
record YearsOfParts(PovertyReport shown, SortedMap<Integer, PovertyReport> years, AreaHistory areas)
        implements Tabular {

    /** @param continues whether it compares with the one before: both were made by the same standard */
    record OfYear(int year, BigDecimal poorRate, boolean continues) {}

    /** The years in which a part has a rate. */
    List<OfYear> of(AreaName part) {
        var of = new ArrayList<OfYear>();
        String before = null;
        for (var year : years.values()) {
            var rate = row(year, part).map(row -> row.figures().poorRate()).orElse(null);
            if (rate != null) {
                of.add(new OfYear(year.year(), rate, of.isEmpty() || !isAnother(before, year.standard())));
                before = year.standard() == null ? before : year.standard();
            }
        }
        return List.copyOf(of);
    }

    /** A standard that nobody told is none of another name. */
    static boolean isAnother(String before, String standard) {
        return before != null && standard != null && !before.equals(standard);
    }

    private Optional<AreaRow> row(PovertyReport year, AreaName part) {
        return year.areas().stream()
                .filter(row -> row.area().equals(part) && unit(part, year).equals(unit(part, shown)))
                .findFirst();
    }

    private Optional<UUID> unit(AreaName part, PovertyReport year) {
        return areas.withCode(part.code(), BoundaryMap.yearEnd(year.year())).map(Area::id);
    }

    List<AreaName> parts() {
        return shown.areas().stream().map(AreaRow::area).toList();
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
