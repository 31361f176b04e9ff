package vn.vuonlen.household.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.ResultStatus;
import vn.vuonlen.household.classification.Explanation;
import vn.vuonlen.household.classification.Movement;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;

/** A survey as it was accepted, its result, and the explanation recomputed from both. */
public record SurveyView(
        UUID id,
        UUID review,
        UUID household,
        long version,
        UUID areaId,
        Residence residence,
        LocalDate surveyedOn,
        Long income,
        Integer b1,
        Integer b2,
        List<String> deprivations,
        List<String> causes,
        List<String> aspirations,
        boolean noCapacityToWork,
        boolean applicant,

        @Schema(description = "Whether it was asked for deprivations and has none; false with an empty list: not asked")
        boolean noDeprivation,

        @Schema(description = "Codes of what looked like a typing error and was confirmed")
        List<String> confirmed,

        Instant submittedAt,
        ResultView result,
        Explanation explanation) {

    record ResultView(
            int year,
            @JsonProperty("class") PovertyClass povertyClass,
            Route route,
            Movement movement,
            ResultStatus status) {}
}
