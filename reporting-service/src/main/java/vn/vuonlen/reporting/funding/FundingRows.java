package vn.vuonlen.reporting.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular.Section;

/** A funding report as a table: the total, then the same money by each dimension. */
record FundingRows(FundingReport report) {

    static final List<String> COLUMNS =
            List.of("areaCode", "areaName", "year", "dimension", "value", "budgeted", "allocated", "disbursed");

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(null, List.of(row("total", report.programme(), report.stages()))));
        sections.add(section("programme", report.byProgramme(), p -> row("programme", p.programme(), p.stages())));
        sections.add(section(
                "project",
                report.byProject(),
                p -> row("project", p.programme() + "/" + (p.project() == null ? "" : p.project()), p.stages())));
        sections.add(
                section("capitalType", report.byCapitalType(), c -> row("capitalType", c.capitalType(), c.stages())));
        sections.add(section("source", report.bySource(), s -> row("source", s.source(), s.stages())));
        sections.add(section(
                "month", report.byMonth(), m -> row(report.area(), "month", m.month(), null, null, m.disbursed())));
        if (report.areas() != null) {
            var ofAreas = new ArrayList<>(report.areas().stream()
                    .map(a -> row(a.area(), "area", a.area().code(), a.stages()))
                    .toList());
            ofAreas.add(row("undivided", report.programme(), report.undivided()));
            sections.add(new Section("area", ofAreas));
        }
        return sections;
    }

    private static <T> Section section(String heading, List<T> sums, Function<T, List<Object>> row) {
        return new Section(heading, sums.stream().map(row).toList());
    }

    private List<Object> row(String dimension, String value, Stages stages) {
        return row(report.area(), dimension, value, stages);
    }

    private List<Object> row(AreaName area, String dimension, String value, Stages s) {
        return row(area, dimension, value, s.budgeted(), s.allocated(), s.disbursed());
    }

    private List<Object> row(
            AreaName area,
            String dimension,
            String value,
            BigInteger budgeted,
            BigInteger allocated,
            BigInteger disbursed) {
        return Arrays.asList(area.code(), area.name(), report.year(), dimension, value, budgeted, allocated, disbursed);
    }
}
