package vn.vuonlen.household.surveyversion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.classification.Explanation;

/** What a survey says, or said before it was corrected, with whoever sent it and the class that follows from it. */
record SurveyVersion(
        long version,

        @Schema(description = "The user who sent this version")
        String submittedBy,

        Instant submittedAt,
        UUID areaId,
        LocalDate surveyedOn,
        Long income,
        Integer b1,
        Integer b2,
        List<String> deprivations,
        List<String> causes,
        List<String> aspirations,
        boolean noCapacityToWork,
        boolean applicant,
        boolean noDeprivation,
        Explanation explanation) {}
