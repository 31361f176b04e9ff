package vn.vuonlen.reporting.movement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReportHead;

/**
 * The layout of the official form: the areas of urban communes, those of rural ones, and the total; of each all households
 * and those of ethnic minorities. As rows the total and the areas come first, then the same of each residence.
 *
 * @param <F> the flows of a class
 */
public interface MovementTable<F extends MovementTable.Cells> extends Tabular {

    /** The flows of a line, in the order of the columns. */
    interface Cells {
        Stream<Object> cells();
    }

    interface Row<F extends Cells> {
        AreaName area();

        F flows();

        F ethnicMinority();
    }

    interface Group<F extends Cells> {
        Residence residence();

        F flows();

        F ethnicMinority();

        List<? extends Row<F>> areas();
    }

    ReportHead head();

    @Override
    default AreaName area() {
        return head().area();
    }

    boolean standardChanged();

    F flows();

    F ethnicMinority();

    List<? extends Group<F>> residences();

    /** Null without a breakdown. */
    List<? extends Row<F>> areas();

    @JsonIgnore
    List<String> flowColumns();

    @Override
    @JsonIgnore
    default List<String> columns() {
        return Stream.of(
                        Stream.of("areaCode", "areaName", "residence"),
                        ReportHead.COLUMNS.stream(),
                        Stream.of("standardChanged"),
                        flowColumns().stream(),
                        flowColumns().stream()
                                .map(f -> "ethnicMinority" + Character.toUpperCase(f.charAt(0)) + f.substring(1)),
                        Knowledge.COLUMNS.stream())
                .flatMap(s -> s)
                .toList();
    }

    @Override
    @JsonIgnore
    default List<List<Object>> rows() {
        return Stream.of(
                        Stream.of(total()),
                        rows(null, areas()),
                        residences().stream().flatMap(this::rowsOf))
                .flatMap(rows -> rows)
                .toList();
    }

    @Override
    @JsonIgnore
    default List<Section> sections() {
        return Stream.concat(
                        residences().stream()
                                .map(group -> new Section(
                                        group.residence().name().toLowerCase(Locale.ROOT),
                                        rowsOf(group).toList())),
                        Stream.of(new Section("total", List.of(total()))))
                .toList();
    }

    private List<Object> total() {
        return row(head().area(), null, flows(), ethnicMinority());
    }

    private Stream<List<Object>> rowsOf(Group<F> group) {
        return Stream.concat(
                Stream.of(row(head().area(), group.residence(), group.flows(), group.ethnicMinority())),
                rows(group.residence(), group.areas()));
    }

    private Stream<List<Object>> rows(Residence residence, List<? extends Row<F>> rows) {
        return rows == null
                ? Stream.of()
                : rows.stream().map(row -> row(row.area(), residence, row.flows(), row.ethnicMinority()));
    }

    private List<Object> row(AreaName area, Residence residence, Cells flows, Cells ethnicMinority) {
        return Stream.of(
                        Arrays.<Object>asList(area.code(), area.name(), residence == null ? null : residence.name())
                                .stream(),
                        head().cells(),
                        Stream.<Object>of(standardChanged()),
                        flows.cells(),
                        ethnicMinority.cells(),
                        head().knowledge().cells())
                .flatMap(cells -> cells)
                // toList() of a collector takes null, which is an empty cell.
                .collect(Collectors.toList());
    }
}
