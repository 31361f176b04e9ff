package vn.vuonlen.reporting.figure.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.distribution.DistributionReport.CodeCount;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.picture.BarChart;
import vn.vuonlen.reporting.picture.BarChart.Bar;
import vn.vuonlen.reporting.picture.BarChart.Row;
import vn.vuonlen.reporting.picture.Picture;

/** A bar for each class of which an answer is known: by percent of those asked, or by households where there is none. */
record AnswerBars(RankedAnswers answers, String label) {

    /** Empty if no answers are known. */
    Optional<Picture> picture() {
        var all = answers.mostFrequentFirst();
        var shown = IntStream.range(0, answers.classes().size())
                .filter(i -> all.stream().anyMatch(answer -> answer.households(i) != null)
                        && answers.classes().get(i).households() > 0)
                .boxed()
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        boolean byPercent = all.stream()
                .flatMap(answer -> answer.counts().stream())
                .filter(Objects::nonNull)
                .anyMatch(count -> count.percent() != null);
        var rows = all.stream()
                .map(answer -> new Row(
                        answer.name(),
                        shown.stream()
                                .map(i -> bar(answer.counts().get(i), byPercent))
                                .toList()))
                .toList();
        return Optional.of(new BarChart(label, series(shown), rows));
    }

    private List<String> series(List<Integer> shown) {
        List<ClassAnswers> classes = answers.classes();
        return shown.stream()
                .map(i -> language().of(ClassWords.of(classes.get(i)).head()))
                .toList();
    }

    private Bar bar(CodeCount count, boolean byPercent) {
        if (count == null || (byPercent ? count.percent() == null : count.households() == null)) {
            return new Bar(null, ReportTable.UNKNOWN);
        }
        return byPercent
                ? new Bar(count.percent(), language().percent(count.percent()))
                : new Bar(BigDecimal.valueOf(count.households()), language().count(count.households()));
    }

    private Language language() {
        return answers.language();
    }
}
