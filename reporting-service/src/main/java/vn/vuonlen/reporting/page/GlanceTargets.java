package vn.vuonlen.reporting.page;

import java.math.BigDecimal;
import vn.vuonlen.reporting.page.Glance.Outcome;
import vn.vuonlen.reporting.page.Glance.TargetRow;
import vn.vuonlen.reporting.target.Measure;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** Writes a target out beside what was reached; poverty is to fall, so less than the target is good. */
record GlanceTargets(Language language) {

    TargetRow row(Reached target) {
        boolean rate = target.measure() == Measure.POOR_RATE;
        return new TargetRow(
                target.area().name(),
                rate,
                target.designation() != null,
                written(target.target(), rate),
                target.actual() == null ? "–" : written(target.actual(), rate),
                outcome(target));
    }

    private static Outcome outcome(Reached target) {
        if (target.actual() == null) {
            return Outcome.PENDING;
        }
        return target.actual().compareTo(target.target()) <= 0 ? Outcome.MET : Outcome.MISSED;
    }

    private String written(BigDecimal value, boolean rate) {
        return rate ? language.percent(value) : language.count(value.longValue());
    }
}
