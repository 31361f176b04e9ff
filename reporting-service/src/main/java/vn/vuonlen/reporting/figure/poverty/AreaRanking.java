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

/** The areas of a report from the highest poverty rate to the lowest; those with the same rate share a rank. */
record AreaRanking(PovertyReport report, Language language) {

    private static final Comparator<AreaRow> HIGHEST_FIRST = Comparator.comparing(
                    (AreaRow row) -> row.figures().poorRate(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(row -> row.area().code());

    List<AreaRow> rows() {
        return all().sorted(HIGHEST_FIRST).toList();
    }

    /** None of an area that has no parts. */
    private Stream<AreaRow> all() {
        return Stream.ofNullable(report.areas()).flatMap(List::stream);
    }

    /** @param code of an area among them */
    Optional<AreaRow> row(String code) {
        return all()
                .filter(row -> row.area().code().equals(code))
                .findFirst();
    }

    long rank(AreaRow of) {
        BigDecimal rate = of.figures().poorRate();
        return 1
                + all()
                        .map(row -> row.figures().poorRate())
                        .filter(other -> other != null && rate != null && other.compareTo(rate) > 0)
                        .count();
    }

    /** How many have a rate. */
    long ranked() {
        return all()
                .filter(row -> row.figures().poorRate() != null)
                .count();
    }

    /** @param own the code of the area that the page is about */
    Ranking picture(String label, String own) {
        BigDecimal whole = report.figures().poorRate();
        return new Ranking(
                label,
                rows().stream()
                        .map(row -> new Ranking.Row(
                                rank(row),
                                row.area().name(),
                                row.figures().poorRate(),
                                percent(row.figures().poorRate()),
                                row.area().code().equals(own)))
                        .toList(),
                whole == null ? null : new Ranking.Whole(whole, report.area().name() + ": " + language.percent(whole)));
    }

    private String percent(BigDecimal rate) {
        return rate == null ? ReportTable.UNKNOWN : language.percent(rate);
    }
}
