package vn.vuonlen.reporting.distribution;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.reporting.distribution.DistributionReport.AreaRow;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.distribution.DistributionReport.CodeCount;
import vn.vuonlen.reporting.provenance.Knowledge;

/** The report as a table: a row for each area, class and answer; of a class without any answer one row. */
final class DistributionColumns {

    static final List<String> NAMES = Stream.of(
                    Stream.of("areaCode", "areaName", "year", "boundaries", "standard", "status", "designation"),
                    Stream.of("class", "households", "asked", "unknown", "suppressed"),
                    Stream.of("codeScheme", "code", "codeNameVi", "codeNameEn", "codeHouseholds", "codePercent"),
                    Knowledge.COLUMNS.stream())
            .flatMap(names -> names)
            .toList();

    private static final int OF_CODE = 6;

    private DistributionColumns() {}

    static Stream<List<Object>> of(DistributionReport report, AreaRow row) {
        return row.classes().stream().flatMap(answers -> codes(answers).map(code -> row(report, row, answers, code)));
    }

    private static Stream<List<Object>> codes(ClassAnswers answers) {
        return answers.codes().isEmpty()
                ? Stream.of(Collections.nCopies(OF_CODE, null))
                : answers.codes().stream().map(DistributionColumns::code);
    }

    private static List<Object> code(CodeCount c) {
        return Arrays.asList(c.scheme(), c.code(), c.name().vi(), c.name().en(), c.households(), c.percent());
    }

    private static List<Object> row(DistributionReport report, AreaRow row, ClassAnswers answers, List<Object> code) {
        // Collectors.toList() takes null, which is an empty cell.
        return Stream.of(
                        Arrays.<Object>asList(
                                row.area().code(),
                                row.area().name(),
                                report.year(),
                                report.boundaries(),
                                report.standard(),
                                report.status(),
                                report.designation(),
                                answers.livingStandard(),
                                answers.households(),
                                answers.asked(),
                                answers.unknown(),
                                answers.suppressed())
                                .stream(),
                        code.stream(),
                        report.knowledge().cells())
                .flatMap(cells -> cells)
                .collect(Collectors.toList());
    }
}
