package vn.vuonlen.reporting.figure.movement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.classes.ClassFigures;
import vn.vuonlen.reporting.comparison.ClassChange;
import vn.vuonlen.reporting.comparison.CompareReport;
import vn.vuonlen.reporting.comparison.Compared;
import vn.vuonlen.reporting.comparison.ComparisonReports;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.BarChart.Bar;

/** How the rates of poor and near-poor households changed since the year before, by part of an area. */
@Singleton
public class RateChanges extends ChangeFigure {

    private static final Message TITLE = new Message(
            "Tỷ lệ tăng, giảm so với năm {0} (điểm phần trăm)", "Rates against those of {0} (percentage points)");
    private static final Message SENTENCE = new Message(
            "Tỷ lệ hộ nghèo {0} điểm phần trăm, tỷ lệ hộ cận nghèo {1} điểm phần trăm.",
            "The poverty rate changed by {0} percentage points, the near-poverty rate by {1}.");
    private static final Message ROUNDED = new Message(
            "Thay đổi là hiệu của hai tỷ lệ đã làm tròn hai chữ số thập phân.",
            "A change is the difference of two rates that are rounded to two decimals.");

    private static final List<Message> HEADS = List.of(
            new Message("Nghèo {0}", "Poor {0}"),
            new Message("Nghèo {1}", "Poor {1}"),
            new Message("Điểm %", "Points"),
            new Message("Cận nghèo {0}", "Near-poor {0}"),
            new Message("Cận nghèo {1}", "Near-poor {1}"),
            new Message("Điểm %", "Points"));

    @Inject
    RateChanges(ComparisonReports reports) {
        super(reports, "rate-changes", TITLE, HEADS);
    }

    /** Nothing where another standard applies since: such rates do not compare. */
    @Override
    public Optional<Message> sentence(CompareReport report, FigureRequest asked) {
        return Optional.ofNullable(report.figures().change())
                .filter(change -> !report.standardChanged())
                .filter(change -> change.poorRatePoints() != null && change.nearPoorRatePoints() != null)
                .map(change -> SENTENCE.with(
                        asked.language().signedPoints(change.poorRatePoints()),
                        asked.language().signedPoints(change.nearPoorRatePoints())));
    }

    @Override
    List<Bar> bars(ClassChange change, FigureRequest asked) {
        return List.of(bar(change.poorRatePoints(), asked), bar(change.nearPoorRatePoints(), asked));
    }

    private static Bar bar(BigDecimal points, FigureRequest asked) {
        return new Bar(
                points, points == null ? ReportTable.UNKNOWN : asked.language().signedPoints(points));
    }

    @Override
    List<String> numbers(Compared figures, FigureRequest asked) {
        var now = figures.figures();
        var then = Optional.ofNullable(figures.compared());
        var change = Optional.ofNullable(figures.change());
        return List.of(
                rate(then.map(ClassFigures::poorRate), asked),
                rate(Optional.ofNullable(now.poorRate()), asked),
                points(change.map(ClassChange::poorRatePoints), asked),
                rate(then.map(ClassFigures::nearPoorRate), asked),
                rate(Optional.ofNullable(now.nearPoorRate()), asked),
                points(change.map(ClassChange::nearPoorRatePoints), asked));
    }

    private static String rate(Optional<BigDecimal> rate, FigureRequest asked) {
        return rate.map(asked.language()::percent).orElse(ReportTable.UNKNOWN);
    }

    private static String points(Optional<BigDecimal> points, FigureRequest asked) {
        return points.map(asked.language()::signedPoints).orElse(ReportTable.UNKNOWN);
    }

    @Override
    public List<Message> notes(CompareReport report, FigureRequest asked) {
        var notes = new ArrayList<Message>();
        notes.add(ROUNDED);
        notes.addAll(super.notes(report, asked));
        return notes;
    }
}
