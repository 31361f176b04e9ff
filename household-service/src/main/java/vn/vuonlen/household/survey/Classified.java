package vn.vuonlen.household.survey;

import vn.vuonlen.household.classification.Classification;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.standard.Residence;

/** A checked survey with its class for either residence: only the database knows which of them applies. */
record Classified(SurveySubmission survey, Classification rural, Classification urban, byte[] contentHash) {

    static Classified of(SurveySubmission survey, Evaluator evaluator) {
        var measured = survey.measured();
        return new Classified(
                survey,
                evaluator.classify(measured, Residence.RURAL),
                evaluator.classify(measured, Residence.URBAN),
                survey.contentHash());
    }
}
