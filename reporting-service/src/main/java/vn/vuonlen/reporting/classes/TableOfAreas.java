package vn.vuonlen.reporting.classes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReportHead;

/** A report with the same figures for an area and for each area of its breakdown: the first row is the area itself. */
public interface TableOfAreas extends Tabular {

    /** The figures of one row, in the order of {@link #figureColumns()}. */
    interface Cells {
        Stream<Object> cells();
    }

    interface Row {
        AreaName area();

        Cells figures();
    }

    ReportHead head();

    @Override
    default AreaName area() {
        return head().area();
    }

    Cells figures();

    /** Null without a breakdown. */
    List<? extends Row> areas();

    @JsonIgnore
    List<String> figureColumns();

    /** The columns of what holds for every row. */
    @JsonIgnore
    default List<String> headColumns() {
        return ReportHead.COLUMNS;
    }

    @JsonIgnore
    default Stream<Object> headCells() {
        return head().cells();
    }

    @Override
    @JsonIgnore
    default List<String> columns() {
        return Stream.of(
                        Stream.of("areaCode", "areaName"),
                        headColumns().stream(),
                        figureColumns().stream(),
                        Knowledge.COLUMNS.stream())
                .flatMap(columns -> columns)
                .toList();
    }

    @Override
    @JsonIgnore
    default List<List<Object>> rows() {
        return Stream.concat(
                        Stream.of(row(head().area(), figures())),
                        areas() == null ? Stream.of() : areas().stream().map(row -> row(row.area(), row.figures())))
                .toList();
    }

    private List<Object> row(AreaName area, Cells figures) {
        return Stream.of(
                        Stream.<Object>of(area.code(), area.name()),
                        headCells(),
                        figures.cells(),
                        head().knowledge().cells())
                .flatMap(cells -> cells)
                // toList() of a collector takes null, which is an empty cell.
                .collect(Collectors.toList());
    }
}
