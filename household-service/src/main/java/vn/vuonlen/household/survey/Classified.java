package vn.vuonlen.household.survey;

import java.util.UUID;
import vn.vuonlen.household.classification.Classification;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.standard.Residence;

/** A checked survey with its class for either residence: which of them holds, only the database knows. */
record Classified(SurveyFacts facts, Classification rural, Classification urban, byte[] contentHash) {

    static Classified of(SurveyFacts facts, Evaluator evaluator, UUID review) {
        var measured = facts.measured();
        return new Classified(
                facts,
                evaluator.classify(measured, Residence.RURAL),
                evaluator.classify(measured, Residence.URBAN),
                facts.contentHash(review));
    }
}
