package vn.vuonlen.reporting.figure.poverty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReport.AreaRow;
import vn.vuonlen.reporting.poverty.Rate;

/** What a map says: where a rate is highest and lowest, or in how many communes it fell and rose. */
record MapSentence(MappedYears years, PovertyMeasure measure, Language language) {

    private static final Message EXTREMES = new Message(
            "Cao nhất ở {0} ({1}), thấp nhất ở {2} ({3}).", "It is highest in {0} ({1}) and lowest in {2} ({3}).");
    private static final Message SAME = new Message("Mọi xã, phường đều là {0}.", "It is {0} in every commune.");
    private static final Message CHANGES = new Message(
            "Từ năm {0} đến năm {1}, tỷ lệ giảm ở {2}, tăng ở {3} và không đổi ở {4} trong {5} xã, phường.",
            "From {0} to {1} the rate fell in {2}, rose in {3} and stayed the same in {4} of {5} communes.");
    private static final Message OTHERS = new Message("{0} và {1} nơi khác", "{0} and {1} more");

    Optional<Message> message() {
        if (years.standardsDiffer()) {
            return Optional.empty();
        }
        if (measure == PovertyMeasure.CHANGE) {
            var shown = years.shown();
            return years.with().isPresent()
                    ? Optional.empty()
                    : changes(
                            shown.year() - 1,
                            shown.areas().stream()
                                    .map(row -> measure.of(row.figures()))
                                    .toList());
        }
        return years.with().isPresent() ? changes(years.inOrder().getFirst().year(), differences()) : extremes();
    }

    private List<BigDecimal> differences() {
        var earlier = years.inOrder().getFirst();
        return years.inOrder().getLast().areas().stream()
                .map(row -> Rate.points(
                        measure.of(row.figures()), value(earlier, row.area().code())))
                .toList();
    }

    private BigDecimal value(PovertyReport year, String code) {
        return new AreaRanking(year, language, measure)
                .row(code)
                .map(row -> measure.of(row.figures()))
                .orElse(null);
    }

    private Optional<Message> changes(int from, List<BigDecimal> all) {
        var known = all.stream().filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(CHANGES.with(
                        Integer.toString(from),
                        Integer.toString(years.inOrder().getLast().year()),
                        signs(known, -1),
                        signs(known, 1),
                        signs(known, 0),
                        (long) known.size()));
    }

    private static long signs(List<BigDecimal> values, int signum) {
        return values.stream().filter(value -> value.signum() == signum).count();
    }

    private Optional<Message> extremes() {
        var known = new AreaRanking(years.shown(), language, measure).known();
        if (known.size() < 2) {
            return Optional.empty();
        }
        var highest = measure.of(known.getFirst().figures());
        var lowest = measure.of(known.getLast().figures());
        return Optional.of(
                highest.compareTo(lowest) == 0
                        ? SAME.with(language.percent(highest))
                        : EXTREMES.with(
                                names(known, highest),
                                language.percent(highest),
                                names(known, lowest),
                                language.percent(lowest)));
    }

    private String names(List<AreaRow> known, BigDecimal value) {
        var names = known.stream()
                .filter(row -> measure.of(row.figures()).compareTo(value) == 0)
                .map(row -> row.area().name())
                .toList();
        return names.size() == 1
                ? names.getFirst()
                : language.of(OTHERS.with(names.getFirst(), (long) names.size() - 1));
    }
}
