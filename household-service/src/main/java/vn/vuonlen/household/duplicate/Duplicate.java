package vn.vuonlen.household.duplicate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.DuplicateProblem;
import vn.vuonlen.household.duplicatesearch.DuplicateReason;
import vn.vuonlen.household.household.HouseholdView.AreaName;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.kit.problem.Problem;

/** A pair of people who may be one, for those in whose areas both live. */
@Schema(name = "Duplicate")
record Duplicate(
        UUID id,
        DuplicateStatus status,
        int score,
        List<DuplicateReason> reasons,
        List<Side> members,
        DuplicateDecision decision,
        @JsonIgnore long version) {

    @Schema(name = "DuplicateMember")
    record Side(
            UUID id,
            String name,
            Sex sex,
            @Schema(description = "YYYY or YYYY-MM-DD") String birthDate,
            Relationship relationship,
            UUID household,
            AreaName area,
            boolean active) {}

    void requireOpen() {
        if (status == DuplicateStatus.PROPOSED) {
            throw Problem.of(DuplicateProblem.DUPLICATE_PROPOSED);
        }
        if (status != DuplicateStatus.OPEN) {
            throw Problem.of(DuplicateProblem.DUPLICATE_DECIDED, status).with("duplicateStatus", status);
        }
        requireBothThere();
    }

    void requireBothThere() {
        if (!members.stream().allMatch(Side::active)) {
            throw Problem.of(DuplicateProblem.DUPLICATE_ENDED);
        }
    }

    void requireDecided() {
        if (status == DuplicateStatus.PROPOSED) {
            throw Problem.of(DuplicateProblem.DUPLICATE_PROPOSED);
        }
        if (status == DuplicateStatus.OPEN) {
            throw Problem.of(DuplicateProblem.DUPLICATE_NOT_DECIDED);
        }
    }

    /** What waits for a second person, before anything is done by an approval. */
    DuplicateDecision requireDecidableBy(String subject) {
        if (status != DuplicateStatus.PROPOSED) {
            throw Problem.of(DuplicateProblem.DUPLICATE_NOT_PROPOSED, status).with("duplicateStatus", status);
        }
        if (subject.equals(decision.proposedBy())) {
            throw Problem.of(DuplicateProblem.DUPLICATE_OWN);
        }
        return decision;
    }

    /** Who goes where this member is kept. */
    Side other(UUID kept) {
        if (members.stream().noneMatch(side -> side.id().equals(kept))) {
            throw Problem.of(DuplicateProblem.KEPT_IS_NOT_OF_THE_PAIR).at("/keep");
        }
        return members.stream()
                .filter(side -> !side.id().equals(kept))
                .findFirst()
                .orElseThrow();
    }
}
