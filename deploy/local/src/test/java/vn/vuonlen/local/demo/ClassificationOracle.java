package vn.vuonlen.local.demo;

import vn.vuonlen.local.demo.people.SyntheticSurvey;

/** Test oracle: Decision 59/2015/QĐ-TTg, implemented a second time and independently of household-service. */
final class ClassificationOracle {

    enum Verdict {
        POOR_BY_INCOME,
        POOR_BY_DEPRIVATION,
        NEAR_POOR,
        NONE
    }

    private ClassificationOracle() {}

    static Verdict byIncome(SyntheticSurvey survey, boolean urban) {
        return verdict(
                survey.income(),
                urban ? 900_000 : 700_000,
                urban ? 1_300_000 : 1_000_000,
                survey.deprivations().size() >= 3);
    }

    static Verdict byScore(SyntheticSurvey survey, boolean urban) {
        return verdict(survey.b1(), urban ? 140 : 120, urban ? 175 : 150, survey.b2() >= 30);
    }

    private static Verdict verdict(long measure, long poor, long nearPoor, boolean deprived) {
        if (measure <= poor) {
            return Verdict.POOR_BY_INCOME;
        }
        if (measure > nearPoor) {
            return Verdict.NONE;
        }
        return deprived ? Verdict.POOR_BY_DEPRIVATION : Verdict.NEAR_POOR;
    }
}
