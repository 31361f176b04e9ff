package vn.vuonlen.household.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Distinguishes the same submission sent again from another one under the same id. The hashes of stored surveys stand in
 * the database: a field that comes later is added to the content only where it has a value. No list of indicators counts
 * as an empty one, and codes have no order.
 */
final class ContentHash {
    private ContentHash() {}

    static byte[] of(SurveySubmission survey) {
        var asked = survey.deprivations() == null ? List.<String>of() : survey.deprivations();
        var content = String.join(
                "\n",
                survey.review() + "/" + survey.household(),
                survey.surveyedOn() + "/" + survey.income() + "/" + survey.b1() + "/" + survey.b2() + "/"
                        + survey.noCapacityToWork() + "/" + survey.applicant(),
                sorted(asked),
                sorted(survey.causes()),
                sorted(survey.aspirations()) + (survey.noDeprivation() ? "\nno deprivation" : ""));
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String sorted(List<String> codes) {
        return codes.size() < 2
                ? codes.toString()
                : codes.stream().sorted().toList().toString();
    }
}
