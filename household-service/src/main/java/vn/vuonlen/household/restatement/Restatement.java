package vn.vuonlen.household.restatement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.Paper;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.RestatementProblem;
import vn.vuonlen.household.classification.Movement;
import vn.vuonlen.household.review.Decision;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.problem.Problem;

/** A restatement as it stands, with what each household counted as before and counts as after. It names nobody. */
@Schema(name = "Restatement")
record Restatement(
        UUID review,
        int number,
        RestatementStatus status,
        String reason,
        Paper paper,
        List<RestatedHousehold> effects,

        Cause cause,

        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        Decision decision,

        String rejection) {

    /** Another restatement. */
    @Schema(name = "RestatementCause")
    record Cause(UUID review, int number) {}

    /** One household in one year. */
    @Schema(name = "RestatedHousehold")
    record RestatedHousehold(UUID household, int year, RestatedValue before, RestatedValue after) {}

    /** What a household counts as on 31 December of the year; without a result it has no class. */
    @Schema(name = "RestatedValue")
    record RestatedValue(
            boolean counted,
            String area,
            boolean ethnicMinority,
            @JsonProperty("class") PovertyClass povertyClass,
            Route route,
            Movement movement,
            Residence residence,
            String surveyedIn,
            List<String> causes,
            List<String> aspirations,
            List<String> deprivations,
            boolean noCapacityToWork) {}

    /** Before anything is done by its approval. */
    void requireDecidableBy(String subject) {
        if (status != RestatementStatus.PROPOSED) {
            throw Problem.of(RestatementProblem.RESTATEMENT_DECIDED, status).with("restatementStatus", status);
        }
        if (subject.equals(proposedBy)) {
            throw Problem.of(RestatementProblem.RESTATEMENT_OWN);
        }
    }

    Restatement withEffects(List<RestatedHousehold> now) {
        return decided(status, now, null, null, null, null);
    }

    Restatement approved(List<RestatedHousehold> done, String by, Instant at, Decision under) {
        return decided(RestatementStatus.APPROVED, done, by, at, under, null);
    }

    Restatement rejected(String by, Instant at, String why) {
        return decided(RestatementStatus.REJECTED, effects, by, at, null, why);
    }

    private Restatement decided(
            RestatementStatus as, List<RestatedHousehold> done, String by, Instant at, Decision under, String why) {
        return new Restatement(
                review, number, as, reason, paper, done, cause, proposedBy, proposedAt, by, at, under, why);
    }

    /** Of a review that is restated by the same decision, as its movements compare with this one. */
    Restatement ofLaterYear(UUID later, int numberThere, List<RestatedHousehold> its) {
        var because = new Cause(review, number);
        return new Restatement(
                later,
                numberThere,
                status,
                reason,
                paper,
                its,
                because,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                decision,
                null);
    }

    /** Who reads what households count as is recorded. */
    Restatement readBy(Caller caller) {
        read(effects, caller);
        return this;
    }

    static List<RestatedHousehold> read(List<RestatedHousehold> effects, Caller caller) {
        var households =
                effects.stream().map(RestatedHousehold::household).distinct().toList();
        ReadLog.listed("household", households, caller);
        return effects;
    }
}
