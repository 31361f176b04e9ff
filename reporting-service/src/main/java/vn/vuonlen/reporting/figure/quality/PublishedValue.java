package vn.vuonlen.reporting.figure.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.official.OfficialFigure.Qualifier;
import vn.vuonlen.reporting.official.OfficialFigure.Unit;
import vn.vuonlen.reporting.official.OfficialReport.Compared;

/** How pages write a published figure and what stands beside it, each in the unit of the figure. */
record PublishedValue(Compared figure, Language language) {

    private static final Message MORE_THAN = new Message("trên {0}", "more than {0}");
    private static final Message NEARLY = new Message("gần {0}", "nearly {0}");
    private static final Message ABOUT = new Message("khoảng {0}", "about {0}");
    private static final Message DERIVED = new Message("{0} (suy ra)", "{0} (derived)");
    private static final Message MILLION = new Message("{0} (triệu đồng)", "{0} (million đồng)");

    /** What it counts; a measure that is not computed too may have no words but its own name. */
    String measure() {
        String measure = Headings.value("measure", figure.measure())
                .map(language::of)
                .orElseGet(() -> figure.measure().replace('_', ' '));
        String ofWhom = figure.designation() == null
                ? measure
                : measure + ", "
                        + Headings.value("designation", figure.designation())
                                .map(language::of)
                                .orElse(figure.designation());
        return figure.unit() == Unit.DONG ? language.of(MILLION.with(ofWhom)) : ofWhom;
    }

    /** As the source words it: {@code trên 420.000}. */
    String published() {
        String value = written(figure.value());
        return switch (figure.qualifier()) {
            case EXACT -> value;
            case DERIVED -> language.of(DERIVED.with(value));
            case MORE_THAN -> language.of(MORE_THAN.with(value));
            case NEARLY -> language.of(NEARLY.with(value));
            case ABOUT -> language.of(ABOUT.with(value));
        };
    }

    String written(BigDecimal value) {
        if (value == null) {
            return ReportTable.UNKNOWN;
        }
        return switch (figure.unit()) {
            case HOUSEHOLDS, PERSONS, AREAS -> whole(value);
            case DONG -> language.million(value.toBigInteger());
            case PERCENT -> language.percent(value);
            case POINTS -> language.signedPoints(value);
        };
    }

    /** With its sign; of percents it is in points. */
    String difference() {
        BigDecimal difference = figure.difference();
        if (difference == null) {
            return ReportTable.UNKNOWN;
        }
        return switch (figure.unit()) {
            case HOUSEHOLDS, PERSONS, AREAS ->
                language.signedCount(
                        difference.setScale(0, RoundingMode.HALF_UP).longValueExact());
            case DONG ->
                (difference.signum() < 0 ? "\u2212" : difference.signum() > 0 ? "+" : "")
                        + language.million(difference.abs().toBigInteger());
            case PERCENT, POINTS -> language.signedPoints(difference);
        };
    }

    private String whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0
                ? language.decimal(value)
                : language.count(value.longValueExact());
    }

    /** Whether the source gives the figure itself, and not only a bound or a round number. */
    boolean isExact() {
        return figure.qualifier() == Qualifier.EXACT || figure.qualifier() == Qualifier.DERIVED;
    }

    boolean agrees() {
        return figure.difference() != null && figure.difference().signum() == 0;
    }
}
