package vn.vuonlen.household.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.classification.Measured;

/** What an enumerator wrote down of one household, not yet checked: anything may be missing. Income in đồng. */
public record SurveyFacts(
        UUID id,
        UUID household,
        LocalDate surveyedOn,
        Long income,
        Integer b1,
        Integer b2,
        List<String> deprivations,
        List<String> causes,
        List<String> aspirations,
        boolean noCapacityToWork,
        boolean applicant) {

    public SurveyFacts {
        deprivations = deprivations == null ? null : copy(deprivations);
        causes = causes == null ? List.of() : copy(causes);
        aspirations = aspirations == null ? List.of() : copy(aspirations);
    }

    public Measured measured() {
        return new Measured(income, b1, b2, deprivations);
    }

    /**
     * Tells the same submission sent again from another one under the same id. No list of indicators says no more than an
     * empty one, where it may be left out at all.
     */
    public byte[] contentHash(UUID review) {
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
