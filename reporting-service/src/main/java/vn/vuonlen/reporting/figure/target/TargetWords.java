package vn.vuonlen.reporting.figure.target;

import java.math.BigDecimal;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.target.TargetMeasure;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** How pages write a target, and what came of it. */
record TargetWords(Language language) {

    private static final Message POOR = new Message("Số hộ nghèo", "Poor households");
    private static final Message POOR_RATE = new Message("Tỷ lệ hộ nghèo", "Poverty rate");
    private static final Message MET = new Message("✓\u00a0Đạt", "✓\u00a0Met");
    private static final Message MISSED = new Message("✗\u00a0Chưa\u00a0đạt", "✗\u00a0Not\u00a0met");
    private static final Message NO_RESULT = new Message("…\u00a0Chưa có kết quả", "…\u00a0No result yet");
    private static final Message AFTER_THE_FACT =
            new Message("○\u00a0Giao sau khi năm kết thúc", "○\u00a0Set after the year was over");
    private static final Message OF_YEAR = new Message("{0} (năm {1})", "{0} (in {1})");
    private static final Message DECISION = new Message("{0} ngày {1}", "{0} of {1}");

    /** What it is set for, without the area: {@code Tỷ lệ hộ nghèo, huyện nghèo}. */
    String measure(Reached target) {
        String measure = language.of(target.measure() == TargetMeasure.POOR ? POOR : POOR_RATE);
        return target.designation() == null
                ? measure
                : measure + ", "
                        + Headings.value("designation", target.designation())
                                .map(language::of)
                                .orElse(target.designation());
    }

    /** A figure in the unit of the target. */
    String figure(Reached target, BigDecimal figure) {
        if (figure == null) {
            return ReportTable.UNKNOWN;
        }
        return target.measure() == TargetMeasure.POOR
                ? language.count(figure.longValueExact())
                : language.percent(figure);
    }

    /** Households, or points of a rate. */
    String distance(Reached target, BigDecimal distance) {
        if (distance == null) {
            return ReportTable.UNKNOWN;
        }
        return target.measure() == TargetMeasure.POOR
                ? language.count(distance.longValueExact())
                : language.decimal(distance);
    }

    String start(Reached target) {
        var path = target.path();
        return path.start() == null
                ? ReportTable.UNKNOWN
                : language.of(OF_YEAR.with(figure(target, path.start()), Integer.toString(path.startYear())));
    }

    Message outcome(Reached target) {
        if (target.setAfterTheFact()) {
            return AFTER_THE_FACT;
        }
        return target.path().met() == null ? NO_RESULT : target.path().met() ? MET : MISSED;
    }

    String decision(Reached target) {
        var decision = target.decision();
        return decision == null
                ? ReportTable.UNKNOWN
                : language.of(DECISION.with(decision.number(), language.date(decision.date())));
    }
}
