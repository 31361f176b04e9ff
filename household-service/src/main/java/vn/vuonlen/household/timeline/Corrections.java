package vn.vuonlen.household.timeline;

import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.timeline.HouseholdAct.MemberCorrected;
import vn.vuonlen.kit.problem.Problem;

/** Facts that were recorded wrongly: they have always been so as they are known now. */
record Corrections(Affected affected, UUID household) {

    /** A head of another ethnic group may change what the household counts as, since that member is the head. */
    void correct(MemberCorrected correction) {
        var person = affected.present(correction.member(), household, "/member");
        var corrected = person.corrected(correction.facts());
        if (corrected.equals(person) && correction.personalId() == null) {
            throw Problem.of(ChangeProblem.NOTHING_CHANGES).at("/corrected");
        }
        if (person.isHeadOf(household) != corrected.isHeadOf(household)) {
            throw Problem.of(ChangeProblem.HEAD_TWICE).at("/corrected/relationship");
        }
        affected.put(corrected);
        if (correction.personalId() != null) {
            affected.correctPersonalId(person.id(), correction.personalId());
        }
        if (corrected.isHeadOf(household)) {
            affected.put(affected.household(household)
                    .counted(corrected.isEthnicMinority(), corrected.last().from()));
        }
    }

    void recode(String code) {
        var before = affected.household(household);
        if (code.equals(before.code())) {
            throw Problem.of(ChangeProblem.NOTHING_CHANGES).at("/corrected/code");
        }
        affected.put(before.coded(code));
    }
}
