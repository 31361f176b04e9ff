package vn.vuonlen.reporting.poverty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.reporting.poverty.PovertyReport.AreaRow;
import vn.vuonlen.reporting.provenance.Knowledge;

/** The poverty report as a table: the first row is the area itself, each further one an area of the breakdown. */
final class PovertyColumns {

    private static final List<String> OF_FIGURES = List.of(
            "areaCode",
            "areaName",
            "year",
            "boundaries",
            "standard",
            "status",
            "designation",
            "households",
            "poor",
            "poorRate",
            "nearPoor",
            "nearPoorRate",
            "average",
            "averageRate",
            "incomePoor",
            "suppressed",
            "ethnicMinorityHouseholds",
            "ethnicMinorityPoor",
            "ethnicMinorityPoorRate",
            "ethnicMinoritySuppressed",
            "changePoor",
            "changePoorRatePoints");

    static final List<String> NAMES =
            Stream.concat(OF_FIGURES.stream(), Knowledge.COLUMNS.stream()).toList();

    private PovertyColumns() {}

    static List<Object> of(PovertyReport report, AreaRow row) {
        Figures f = row.figures();
        List<Object> figures = Arrays.asList(
                row.area().code(),
                row.area().name(),
                report.year(),
                report.boundaries(),
                report.standard(),
                report.status(),
                report.designation(),
                f.households(),
                f.poor(),
                f.poorRate(),
                f.nearPoor(),
                f.nearPoorRate(),
                f.average(),
                f.averageRate(),
                f.incomePoor(),
                f.suppressed(),
                f.ethnicMinority().households(),
                f.ethnicMinority().poor(),
                f.ethnicMinority().poorRate(),
                f.ethnicMinority().suppressed(),
                f.change() == null ? null : f.change().poor(),
                f.change() == null ? null : f.change().poorRatePoints());
        // Collectors.toList() takes null, which is an empty cell.
        return Stream.concat(figures.stream(), report.knowledge().cells()).collect(Collectors.toList());
    }
}
