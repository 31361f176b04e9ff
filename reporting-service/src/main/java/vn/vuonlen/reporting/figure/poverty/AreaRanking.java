package vn.vuonlen.reporting.figure.poverty;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.picture.Ranking;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReport.AreaRow;

/** The areas of a report in the order of a measure, those without it last; those with the same value share a rank. */
record AreaRanking(PovertyReport report, Language language, PovertyMeasure measure) {

    /** From the highest poverty rate to the lowest. */
    AreaRanking(PovertyReport report, Language language) {
        this(report, language, PovertyMeasure.POOR_RATE);
    }

    List<AreaRow> rows() {
        return all().sorted(Comparator.comparing(this::value, Comparator.nullsLast(measure.order()))
                        .thenComparing(row -> row.area().code()))
                .toList();
    }

    /** None of an area that has no parts. */
    private Stream<AreaRow> all() {
        return Stream.ofNullable(report.areas()).flatMap(List::stream);
    }

    /** Those of which the measure is known. */
    List<AreaRow> known() {
        return rows().stream().filter(row -> value(row) != null).toList();
    }

    /** @param code of an area among them */
    Optional<AreaRow> row(String code) {
        return all().filter(row -> row.area().code().equals(code)).findFirst();
    }

    long rank(AreaRow of) {
        BigDecimal value = value(of);
        return 1
                + all().map(this::value)
                        .filter(other -> other != null
                                && value != null
                                && measure.order().compare(other, value) < 0)
                        .count();
    }

    /** @param own the code of the area that the page is about */
    Ranking picture(String label, String own) {
        BigDecimal whole = measure.of(report.figures());
        return new Ranking(
                label,
                rows().stream()
                        .map(row -> new Ranking.Row(
                                rank(row),
                                row.area().name(),
                                value(row),
                                words(value(row)),
                                row.area().code().equals(own)))
                        .toList(),
                whole == null ? null : new Ranking.Whole(whole, report.area().name() + ": " + words(whole)));
    }

    BigDecimal value(AreaRow row) {
        return measure.of(row.figures());
    }

    String words(BigDecimal value) {
        return value == null ? ReportTable.UNKNOWN : measure.words(value, language);
    }
}
