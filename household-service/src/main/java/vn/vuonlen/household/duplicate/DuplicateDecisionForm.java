package vn.vuonlen.household.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;
import vn.vuonlen.kit.strict.MultiLine;

/** What is to become of a pair: its kind says which of the fields it has. */
@Schema(name = "NewDuplicateDecision", examples = """
                {"decision":"KEEP_APART","reason":"Hai người trùng tên, khác cha mẹ, đã gặp cả hai"}""")
record DuplicateDecisionForm(
        @NotNull Verdict decision,
        UUID keep,
        LocalDate date,
        UUID newHead,
        @NotBlank @Size(max = 1000) @MultiLine String reason) {

    @Schema(name = "DuplicateVerdict")
    enum Verdict {
        JOIN,
        KEEP_APART
    }

    /** Refused with what its kind lacks and what it has no place for. */
    void requireFields() {
        if (decision == Verdict.JOIN) {
            refuse(keep == null, HouseholdProblem.MISSING_VALUE, "keep");
            refuse(date == null, HouseholdProblem.MISSING_VALUE, "date");
        } else {
            refuse(keep != null, AreaProblem.FIELD_OF_OTHER_ACT, "keep");
            refuse(date != null, AreaProblem.FIELD_OF_OTHER_ACT, "date");
            refuse(newHead != null, AreaProblem.FIELD_OF_OTHER_ACT, "newHead");
        }
    }

    private static void refuse(boolean wrong, ProblemType type, String field) {
        if (wrong) {
            throw Problem.of(type, new FieldLabel(field)).at("/" + field);
        }
    }

    DuplicateDecision proposed(UUID id, String by, Instant at) {
        return new DuplicateDecision(
                id,
                DuplicateDecision.Kind.valueOf(decision.name()),
                keep,
                date,
                newHead,
                reason,
                DuplicateDecision.Status.PROPOSED,
                by,
                at,
                null,
                null,
                null);
    }
}
