package vn.vuonlen.household.areachange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.kit.problem.Problem;

/** A change of areas as it stands; who decided it is another person than who proposed it. */
@Schema(name = "AreaChange")
record AreaChange(
        UUID id,
        LocalDate effectiveDate,
        LegalInstrument legalInstrument,
        List<AreaActForm> acts,
        AreaChangeEffects effects,
        AreaChangeStatus status,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String reason) {

    static AreaChange proposed(UUID id, AreaChangeForm form, AreaChangeEffects effects, String by, Instant at) {
        return new AreaChange(
                id,
                form.effectiveDate(),
                form.legalInstrument(),
                form.acts(),
                effects,
                AreaChangeStatus.PROPOSED,
                by,
                at,
                null,
                null,
                null);
    }

    AreaChangeForm form() {
        return new AreaChangeForm(effectiveDate, legalInstrument, acts);
    }

    /** Before anything is done by its approval. */
    void requireDecidableBy(String subject) {
        if (status != AreaChangeStatus.PROPOSED) {
            throw Problem.of(AreaProblem.AREA_CHANGE_DECIDED, status).with("changeStatus", status);
        }
        if (subject.equals(proposedBy)) {
            throw Problem.of(AreaProblem.AREA_CHANGE_OWN);
        }
    }

    AreaChange withEffects(AreaChangeEffects now) {
        return decided(status, now, null, null, null);
    }

    AreaChange approved(AreaChangeEffects done, String by, Instant at) {
        return decided(AreaChangeStatus.APPROVED, done, by, at, null);
    }

    AreaChange rejected(String why, String by, Instant at) {
        return decided(AreaChangeStatus.REJECTED, effects, by, at, why);
    }

    private AreaChange decided(AreaChangeStatus as, AreaChangeEffects done, String by, Instant at, String why) {
        return new AreaChange(id, effectiveDate, legalInstrument, acts, done, as, proposedBy, proposedAt, by, at, why);
    }
}
