package vn.vuonlen.household.change;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.registration.HouseholdForm.MemberForm;
import vn.vuonlen.household.registration.Member;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.household.timeline.EndReason;
import vn.vuonlen.household.timeline.HouseholdAct;
import vn.vuonlen.household.timeline.LeaveReason;
import vn.vuonlen.household.timeline.NewHead;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * The act that a form describes. Who and what is new gets an id that follows from the change, so that a change that is sent
 * again creates nobody twice.
 */
record ActOfForm(UUID change, HouseholdChangeForm form, UUID area, LeaveReason why) {

    HouseholdAct act(Affected affected) {
        return switch (form.kind()) {
            case BIRTH -> new HouseholdAct.ChildBorn(newcomer());
            case DEATH -> new HouseholdAct.MemberLeaves(form.member(), LeaveReason.DIED, newHead());
            case MEMBER_IN ->
                form.person() == null
                        ? new HouseholdAct.MembersJoin(RoleForm.roles(form.members()))
                        : new HouseholdAct.NewcomerJoins(newcomer());
            case MEMBER_OUT -> new HouseholdAct.MemberLeaves(form.member(), why, newHead());
            case NEW_HEAD -> new HouseholdAct.HeadChanges(newHead());
            case MOVE -> new HouseholdAct.HouseholdMoves(area);
            case SPLIT -> split();
            case MERGE -> new HouseholdAct.HouseholdsMerge(form.household(), RoleForm.roles(form.members()));
            case DISSOLUTION -> new HouseholdAct.HouseholdEnds(endReason());
            case CORRECTION -> correction(affected);
            case REVERSAL -> throw new IllegalArgumentException("A reversal is no act of its own");
        };
    }

    UUID formed() {
        return form.formed() == null || form.formed().id() == null
                ? derived("household")
                : form.formed().id();
    }

    private HouseholdAct split() {
        return new HouseholdAct.HouseholdSplits(
                formed(),
                form.formed() == null ? null : form.formed().code(),
                area,
                RoleForm.roles(form.members()),
                form.others() == null ? 0 : form.others(),
                newHead());
    }

    private Member newcomer() {
        try {
            return member(form.person(), derived("person"));
        } catch (Problem e) {
            throw e.within("/person");
        }
    }

    private NewHead newHead() {
        return form.newHead() == null ? null : form.newHead().newHead(derived("head"));
    }

    private static Member member(MemberForm person, UUID derived) {
        return person.member(person.id() == null ? derived : person.id());
    }

    private EndReason endReason() {
        if (!form.endReason().isOfDissolution() && why != LeaveReason.DUPLICATE) {
            throw KitProblem.invalid(
                    "/endReason",
                    Expected.oneOf(Stream.of(EndReason.values())
                            .filter(EndReason::isOfDissolution)
                            .map(EndReason::name)
                            .toList()));
        }
        return form.endReason();
    }

    private HouseholdAct correction(Affected affected) {
        if (form.member() == null) {
            return new HouseholdAct.CodeCorrected(form.corrected().code());
        }
        var person = affected.person(form.member());
        if (person == null) {
            throw Problem.of(ChangeProblem.MEMBER_NOT_PRESENT).at("/member");
        }
        var facts = form.corrected().of(person);
        return new HouseholdAct.MemberCorrected(person.id(), facts, facts.personalId());
    }

    private UUID derived(String what) {
        return UUID.nameUUIDFromBytes((change + "/" + what).getBytes(StandardCharsets.US_ASCII));
    }
}
