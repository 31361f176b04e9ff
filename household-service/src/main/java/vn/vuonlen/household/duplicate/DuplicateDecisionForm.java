package vn.vuonlen.household.duplicate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.ActFields;
import vn.vuonlen.household.change.NewHeadForm;

/** What is to become of a pair: its kind says which of the fields it has. */
@Schema(name = "NewDuplicateDecision", examples = """
                {"decision":"KEEP_APART","reason":"Hai người trùng tên, khác cha mẹ, đã gặp cả hai"}""")
record DuplicateDecisionForm(
        @NotNull Verdict decision,
        UUID keep,
        LocalDate date,
        @Valid NewHeadForm newHead,
        @NotBlank @Size(max = 500) String reason) {

    @Schema(name = "DuplicateVerdict")
    enum Verdict {
        JOIN,
        KEEP_APART
    }

    /** Refused with what its kind lacks and what it has no place for. */
    void check() {
        var fields = new ActFields("").of("keep", keep).of("date", date).of("newHead", newHead);
        (decision == Verdict.JOIN ? fields.require("keep", "date").allow("newHead") : fields).verify();
        if (newHead != null) {
            // Names are stored with people alone: who is counted without one is named by a change of the household.
            new ActFields("/newHead").of("person", newHead.person()).verify();
            newHead.check();
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
