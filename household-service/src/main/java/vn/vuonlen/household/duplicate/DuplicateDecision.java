package vn.vuonlen.household.duplicate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.change.NewHeadForm;

/** What somebody proposed for a pair; who decided it is another person. */
@Schema(name = "DuplicateDecision")
record DuplicateDecision(
        UUID id,
        Kind kind,
        UUID keep,
        LocalDate date,
        NewHeadForm newHead,
        String reason,
        Status status,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String rejection) {

    @Schema(name = "DuplicateDecisionKind")
    enum Kind {
        JOIN,
        KEEP_APART,
        UNDO
    }

    @Schema(name = "DuplicateDecisionStatus")
    enum Status {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    static DuplicateDecision undo(UUID id, String reason, String by, Instant at) {
        return new DuplicateDecision(
                id, Kind.UNDO, null, null, null, reason, Status.PROPOSED, by, at, null, null, null);
    }

    DuplicateDecision approved(String by, Instant at) {
        return decided(Status.APPROVED, by, at, null);
    }

    DuplicateDecision rejected(String why, String by, Instant at) {
        return decided(Status.REJECTED, by, at, why);
    }

    private DuplicateDecision decided(Status as, String by, Instant at, String why) {
        return new DuplicateDecision(id, kind, keep, date, newHead, reason, as, proposedBy, proposedAt, by, at, why);
    }
}
