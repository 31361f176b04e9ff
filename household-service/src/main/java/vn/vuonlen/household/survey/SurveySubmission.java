package vn.vuonlen.household.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.classification.Measured;

/**
 * A survey as it was submitted, not yet checked: anything may be missing.
 *
 * <p>This is the one list of a survey's fields. Their names, types and order are those of JSON, of NDJSON and CSV, of the
 * statement's parameters and of COPY: {@link SurveyFields} derives the rest.
 */
record SurveySubmission(
        @SurveyField.Required
        @Schema(description = "Of the submission, made by the device: sent again, nothing happens twice")
        UUID id,

        UUID review,
        @SurveyField.Required UUID household,
        @SurveyField.Required LocalDate surveyedOn,
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

    SurveySubmission {
        deprivations = deprivations == null ? null : copy(deprivations);
        causes = causes == null ? List.of() : copy(causes);
        aspirations = aspirations == null ? List.of() : copy(aspirations);
        noCapacityToWork = Boolean.TRUE.equals(noCapacityToWork);
        applicant = Boolean.TRUE.equals(applicant);
    }

    Measured measured() {
        return new Measured(income, b1, b2, deprivations);
    }

    /**
     * Distinguishes the same submission sent again from another one under the same id. The hashes of stored surveys stand in
     * the database: a field that comes later is added to the content only where it has a value. No list of indicators
     * counts as an empty one.
     */
    byte[] contentHash() {
        var content = String.join(
                "\n",
                review + "/" + household,
                surveyedOn + "/" + income + "/" + b1 + "/" + b2 + "/" + noCapacityToWork + "/" + applicant,
                String.valueOf(deprivations == null ? List.of() : deprivations),
                String.valueOf(causes),
                String.valueOf(aspirations));
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Not {@link List#copyOf}: a null among the codes must reach the rule that refuses it. */
    private static List<String> copy(List<String> codes) {
        return Collections.unmodifiableList(new ArrayList<>(codes));
    }
}
