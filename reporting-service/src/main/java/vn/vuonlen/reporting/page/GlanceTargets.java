package vn.vuonlen.reporting.page;

import java.math.BigDecimal;
import vn.vuonlen.reporting.page.Glance.Outcome;
import vn.vuonlen.reporting.page.Glance.TargetRow;
import vn.vuonlen.reporting.target.TargetMeasure;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** Writes a target out beside what was reached; poverty is to fall, so less than the target is good. */
record GlanceTargets(Language language, Words words) {

    TargetRow row(Reached target) {
        boolean rate = target.measure() == TargetMeasure.POOR_RATE;
        return new TargetRow(
                rate ? words.poorRate() : words.poor(),
                target.designation() == null ? target.area().name() : designated(target.designation()),
                written(target.target(), rate),
                target.actual() == null ? "–" : written(target.actual(), rate),
                outcome(target));
    }

    /** A designation that was heard of and has no word yet is named by its code, rather than by another's word. */
    private String designated(String code) {
        return switch (code) {
            case "POOR_DISTRICT" -> words.poorDistricts();
            case "POOR_DISTRICT_GROUP_1" -> words.poorDistrictsGroup1();
            case "POOR_DISTRICT_GROUP_2" -> words.poorDistrictsGroup2();
            case "PROGRAMME_135_COMMUNE" -> words.communesOf135();
            case "EXTREMELY_DIFFICULT_COMMUNE" -> words.difficultCommunes();
            case "BORDER_COMMUNE" -> words.borderCommunes();
            default -> code;
        };
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
