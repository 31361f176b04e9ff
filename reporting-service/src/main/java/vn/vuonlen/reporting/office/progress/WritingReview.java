package vn.vuonlen.reporting.office.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.office.progress.OpenReviewState.Awaited;
import vn.vuonlen.reporting.office.progress.OpenReviewState.CommuneState;
import vn.vuonlen.reporting.office.progress.OpenReviewState.Counted;
import vn.vuonlen.reporting.office.progress.ReviewPage.ProgressRow;
import vn.vuonlen.reporting.office.progress.ReviewPage.ReviewInProgress;

/** Formats the state of a review in the reader's language, as of a day. */
record WritingReview(Language language, LocalDate today) {
    private static final String NOTHING_TO_SURVEY = "–";

    ReviewInProgress write(OpenReviewState review) {
        return new ReviewInProgress(
                Integer.toString(review.year()),
                review.closed(),
                row("", review.total(), "", List.of()),
                review.communes().stream().map(this::row).toList());
    }

    private ProgressRow row(CommuneState commune) {
        return row(commune.name(), commune.counted(), StepReached.title(commune.step(), language), commune.awaited());
    }

    private ProgressRow row(String name, Counted counted, String step, List<Awaited> awaited) {
        boolean some = counted.toSurvey() > 0;
        return new ProgressRow(
                name,
                language.count(counted.toSurvey()),
                language.count(counted.surveyed()),
                some ? language.percent(counted.surveyed(), counted.toSurvey()) : NOTHING_TO_SURVEY,
                some ? length(counted) : "0",
                step,
                awaited.stream().filter(act -> !isLate(act)).map(this::sentence).toList(),
                awaited.stream().filter(this::isLate).map(this::sentence).toList());
    }

    private static String length(Counted counted) {
        return BigDecimal.valueOf(counted.surveyed())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(counted.toSurvey()), 2, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .toPlainString();
    }

    /** The last day itself is in time. */
    private boolean isLate(Awaited act) {
        return act.due().isBefore(today);
    }

    private String sentence(Awaited act) {
        return ActToCome.title(act.act(), language)
                + (language == Language.EN ? ": by " : ": đến hết ngày ")
                + language.date(act.due());
    }
}
