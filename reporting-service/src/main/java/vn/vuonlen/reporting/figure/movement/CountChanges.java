package vn.vuonlen.reporting.figure.movement;

import static vn.vuonlen.reporting.figure.ReportTable.UNKNOWN;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.comparison.ClassChange;
import vn.vuonlen.reporting.comparison.CompareReport;
import vn.vuonlen.reporting.comparison.Compared;
import vn.vuonlen.reporting.comparison.ComparisonReports;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.picture.BarChart.Bar;

/** How many poor and near-poor households more or fewer there are than the year before, by part of an area. */
@Singleton
public class CountChanges extends ChangeFigure {

    private static final Message TITLE =
            new Message("Số hộ tăng, giảm so với năm {0}", "Households more or fewer than in {0}");
    private static final Message SENTENCE =
            new Message("So với năm {0}: số hộ nghèo {1}, số hộ cận nghèo {2}.", "Since {0}: poor {1}, near-poor {2}.");
    private static final Message FELL = new Message("giảm {0} hộ", "{0} households fewer");
    private static final Message ROSE = new Message("tăng {0} hộ", "{0} households more");
    private static final Message STAYED = new Message("không đổi", "unchanged");
    private static final Message PARTS = new Message(
            " Hộ nghèo giảm ở {0}, tăng ở {1} trong {2} đơn vị so sánh được.",
            " Of {2} areas that compare, {0} have fewer poor households and {1} more.");

    private static final List<Message> HEADS = List.of(
            new Message("Hộ nghèo {0}", "Poor {0}"),
            new Message("Hộ nghèo {1}", "Poor {1}"),
            new Message("Tăng, giảm", "Change"),
            new Message("Cận nghèo {0}", "Near-poor {0}"),
            new Message("Cận nghèo {1}", "Near-poor {1}"),
            new Message("Tăng, giảm", "Change"));

    @Inject
    CountChanges(ComparisonReports reports) {
        super(reports, "household-changes", TITLE, HEADS);
    }

    /** Nothing where another standard applies since: who is poor by one of them may not be by the other. */
    @Override
    public Optional<Message> sentence(CompareReport report, FigureRequest asked) {
        var change = report.figures().change();
        if (change == null || report.standardChanged()) {
            return Optional.empty();
        }
        var whole =
                SENTENCE.with(Integer.toString(report.comparedYear()), words(change.poor()), words(change.nearPoor()));
        return Optional.of(report.areas() == null ? whole : whole.then(ofParts(report)));
    }

    private static Message ofParts(CompareReport report) {
        var poor = report.areas().stream()
                .map(row -> row.figures().change())
                .filter(change -> change != null)
                .map(ClassChange::poor)
                .toList();
        return PARTS.with(
                poor.stream().filter(change -> change < 0).count(),
                poor.stream().filter(change -> change > 0).count(),
                (long) poor.size());
    }

    private static Message words(long change) {
        return change == 0 ? STAYED : (change < 0 ? FELL : ROSE).with(Math.abs(change));
    }

    @Override
    List<Bar> bars(ClassChange change, FigureRequest asked) {
        return List.of(bar(change.poor(), asked), bar(change.nearPoor(), asked));
    }

    private static Bar bar(long change, FigureRequest asked) {
        return new Bar(BigDecimal.valueOf(change), asked.language().signedCount(change));
    }

    @Override
    List<String> numbers(Compared figures, FigureRequest asked) {
        var language = asked.language();
        var now = figures.figures();
        var then = figures.compared();
        if (then == null) {
            return List.of(
                    UNKNOWN, language.count(now.poor()), UNKNOWN, UNKNOWN, language.count(now.nearPoor()), UNKNOWN);
        }
        return List.of(
                language.count(then.poor()),
                language.count(now.poor()),
                language.signedCount(figures.change().poor()),
                language.count(then.nearPoor()),
                language.count(now.nearPoor()),
                language.signedCount(figures.change().nearPoor()));
    }
}
