package vn.vuonlen.household.communereview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.communestep.CommuneStep;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.kit.problem.Fault;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** What became of an act in one commune; one that is refused hinders no other. */
@Schema(name = "CommuneActOutcome")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommuneOutcome(String commune, Result result, CommuneStep step, CommuneRefusal refusal) {

    @Schema(name = "CommuneActResult")
    enum Result {
        DONE,
        /** The same act was recorded before. */
        UNCHANGED,
        REFUSED
    }

    /** The communes of one act. */
    @Schema(name = "CommuneActOutcomes")
    record Outcomes(List<CommuneOutcome> items) {}

    /**
     * @param pointer of the field at fault, if it is one
     * @param possible which acts are possible now, if the order is at fault
     */
    @Schema(name = "CommuneActRefusal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommuneRefusal(
            String code,
            int status,
            Message messages,
            String pointer,
            List<CommuneActKind> possible,
            Integer missing,
            List<UUID> households) {

        @SuppressWarnings("unchecked")
        static CommuneRefusal of(Problem problem) {
            return new CommuneRefusal(
                    problem.type().code(),
                    problem.type().status(),
                    problem.detail(),
                    problem.faults().stream().map(Fault::pointer).findFirst().orElse(null),
                    (List<CommuneActKind>) problem.members().get("possible"),
                    (Integer) problem.members().get("missing"),
                    (List<UUID>) problem.members().get("households"));
        }
    }

    static CommuneOutcome done(ReviewedCommune after) {
        return new CommuneOutcome(after.code(), Result.DONE, after.step(), null);
    }

    static CommuneOutcome unchanged(ReviewedCommune commune) {
        return new CommuneOutcome(commune.code(), Result.UNCHANGED, commune.step(), null);
    }

    static CommuneOutcome refused(ReviewedCommune commune, Problem problem) {
        return new CommuneOutcome(commune.code(), Result.REFUSED, commune.step(), CommuneRefusal.of(problem));
    }

    /** As if it did not exist, if it is outside the caller's areas. */
    static CommuneOutcome unknown(String code, Problem problem) {
        return new CommuneOutcome(code, Result.REFUSED, null, CommuneRefusal.of(problem));
    }
}
