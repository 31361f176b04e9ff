package vn.vuonlen.household.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey as a device sends it; what is missing is refused by the rules of the survey, each with its place. */
record SurveySubmission(
        @Schema(description = "Of the submission, made by the device: sent again, nothing happens twice")
        UUID id,

        UUID review,
        UUID household,
        LocalDate surveyedOn,
        @Schema(description = "Đồng per person and month") Long income,
        Integer b1,

        @Schema(description = "The points of the standard for each deprivation")
        Integer b2,

        List<String> deprivations,
        List<String> causes,
        List<String> aspirations,
        Boolean noCapacityToWork,

        @Schema(description = "The household is not on the list and has applied")
        Boolean applicant) {

    SurveyFacts facts() {
        return new SurveyFacts(
                id,
                household,
                surveyedOn,
                income,
                b1,
                b2,
                deprivations,
                causes,
                aspirations,
                Boolean.TRUE.equals(noCapacityToWork),
                Boolean.TRUE.equals(applicant));
    }
}
