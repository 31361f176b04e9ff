package vn.vuonlen.reporting.figure.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.picture.BarChart;
import vn.vuonlen.reporting.picture.BarChart.Bar;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.target.TargetMeasure;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** Where targets start, what they are and what was reached, as bars: rates and counts apart, since they have no common scale. */
record TargetCharts(Language language, String label) {

    private static final Message START = new Message("Xuất phát", "Start");
    private static final Message TARGET = new Message("Kế hoạch", "Target");
    private static final Message ACTUAL = new Message("Thực hiện", "Actual");

    /** @param name of the row of a target */
    Optional<Picture> of(List<Reached> targets, Function<Reached, String> name) {
        var charts = Stream.of(TargetMeasure.POOR_RATE, TargetMeasure.POOR)
                .map(measure ->
                        targets.stream().filter(t -> t.measure() == measure).toList())
                .filter(ofMeasure -> !ofMeasure.isEmpty())
                .map(ofMeasure -> chart(ofMeasure, name))
                .toList();
        return charts.isEmpty() ? Optional.empty() : Optional.of(markup -> charts.forEach(one -> one.draw(markup)));
    }

    private BarChart chart(List<Reached> targets, Function<Reached, String> name) {
        return new BarChart(
                label,
                Stream.of(START, TARGET, ACTUAL).map(language::of).toList(),
                targets.stream()
                        .map(target -> new BarChart.Row(
                                name.apply(target),
                                List.of(
                                        bar(target, target.path().start()),
                                        bar(target, target.target()),
                                        bar(target, target.actual()))))
                        .toList());
    }

    private Bar bar(Reached target, BigDecimal figure) {
        return new Bar(figure, new TargetWords(language).figure(target, figure));
    }
}
