package vn.vuonlen.reporting.page;

import java.math.BigDecimal;
import vn.vuonlen.reporting.page.Glance.TargetOutcome;
import vn.vuonlen.reporting.page.Glance.TargetRow;
import vn.vuonlen.reporting.target.TargetMeasure;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** Formats a target beside the figure that was reached. Poverty is to fall, so a target is met from below. */
record GlanceTargets(Language language, Words words, TableWords tableWords) {

    TargetRow row(Reached target) {
        boolean rate = target.measure() == TargetMeasure.POOR_RATE;
        return new TargetRow(
                rate ? words.poorRate() : words.poor(),
                target.designation() == null ? target.area().name() : designationName(target.designation()),
                format(target.target(), rate),
                target.actual() == null ? "–" : format(target.actual(), rate),
                outcome(target));
    }

    /** A designation without words of its own is named by its code. */
    private String designationName(String code) {
        return switch (code) {
            case "POOR_DISTRICT" -> tableWords.poorDistricts();
            case "POOR_DISTRICT_GROUP_1" -> tableWords.poorDistrictsGroup1();
            case "POOR_DISTRICT_GROUP_2" -> tableWords.poorDistrictsGroup2();
            case "PROGRAMME_135_COMMUNE" -> tableWords.communesOf135();
            case "EXTREMELY_DIFFICULT_COMMUNE" -> tableWords.difficultCommunes();
            case "BORDER_COMMUNE" -> tableWords.borderCommunes();
            default -> code;
        };
    }

    private static TargetOutcome outcome(Reached target) {
        if (target.actual() == null) {
            return TargetOutcome.PENDING;
        }
        if (target.setAfterTheFact()) {
            return TargetOutcome.AFTER_THE_FACT;
        }
        return target.actual().compareTo(target.target()) <= 0 ? TargetOutcome.MET : TargetOutcome.MISSED;
    }

    private String format(BigDecimal value, boolean rate) {
        return rate ? language.percent(value) : language.count(value.longValue());
    }
}
