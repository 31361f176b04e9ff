package vn.vuonlen.household.timeline;

import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.registration.Member;
import vn.vuonlen.household.timeline.HouseholdAct.ChildBorn;
import vn.vuonlen.household.timeline.HouseholdAct.CodeCorrected;
import vn.vuonlen.household.timeline.HouseholdAct.HeadChanges;
import vn.vuonlen.household.timeline.HouseholdAct.HouseholdEnds;
import vn.vuonlen.household.timeline.HouseholdAct.HouseholdMoves;
import vn.vuonlen.household.timeline.HouseholdAct.HouseholdSplits;
import vn.vuonlen.household.timeline.HouseholdAct.HouseholdsMerge;
import vn.vuonlen.household.timeline.HouseholdAct.MemberCorrected;
import vn.vuonlen.household.timeline.HouseholdAct.MemberLeaves;
import vn.vuonlen.household.timeline.HouseholdAct.MembersJoin;
import vn.vuonlen.household.timeline.HouseholdAct.NewcomerJoins;
import vn.vuonlen.kit.problem.Problem;

/** Does an act to what it affects, or refuses it with what is in its way. */
public record HouseholdActs(Affected affected, UUID household, LocalDate day, LocalDate today) {

    public void apply(HouseholdAct act) {
        affected.household(household).requireOpenOn(day, today);
        switch (act) {
            case ChildBorn birth -> born(birth.child());
            case NewcomerJoins arrival -> joins(arrival.newcomer());
            case MembersJoin arrival -> new Arrivals(affected, household, day).join(arrival.members());
            case MemberLeaves leaving -> leaves(leaving);
            case HeadChanges change -> succession().from(day, change.newHead());
            case HouseholdMoves move -> moves(move.area());
            case HouseholdSplits split -> new Partition(affected, household, day).split(split);
            case HouseholdsMerge merger -> merges(merger);
            case HouseholdEnds ending -> ends(ending.reason());
            case MemberCorrected correction -> new Corrections(affected, household).correct(correction);
            case CodeCorrected correction -> new Corrections(affected, household).recode(correction.code());
        }
    }

    private Succession succession() {
        return new Succession(affected, household);
    }

    private void born(Member child) {
        boolean sameDay = child.birth().date() == null
                ? child.birth().year() == day.getYear()
                : child.birth().date().equals(day);
        if (!sameDay) {
            throw Problem.of(ChangeProblem.BORN_ON_ANOTHER_DAY).at("/person/birthDate");
        }
        joins(child);
    }

    private void joins(Member newcomer) {
        if (newcomer.isHead()) {
            throw Problem.of(ChangeProblem.HEAD_TWICE).at("/person/relationship");
        }
        if (newcomer.birth().isAfter(day)) {
            throw Problem.of(ChangeProblem.BORN_LATER).at("/person/birthDate");
        }
        affected.add(newcomer, new Membership(household, newcomer.relationship(), day, null));
        affected.resize(household, 1);
    }

    private void leaves(MemberLeaves leaving) {
        if (affected.household(household).size() == 1) {
            throw Problem.of(ChangeProblem.LAST_MEMBER).at("/member");
        }
        if (leaving.member() == null) {
            affected.requireUnnamed(household, 1, "/member");
            affected.resize(household, -1);
            succession().requireNone(leaving.newHead());
        } else {
            memberLeaves(leaving, affected.present(leaving.member(), household, "/member"));
        }
    }

    private void memberLeaves(MemberLeaves leaving, Person person) {
        if (person.birth().isAfter(day)) {
            throw Problem.of(ChangeProblem.DEATH_BEFORE_BIRTH).at("/date");
        }
        boolean wasHead = person.isHeadOf(household);
        try {
            affected.put(person.leaving(day, leaving.why()));
        } catch (Problem e) {
            throw e.within("/member");
        }
        // Before the succession, which may name somebody who is counted without a name.
        affected.resize(household, -1);
        if (wasHead) {
            succession().required(day.plusDays(1), leaving.newHead());
        } else {
            succession().requireNone(leaving.newHead());
        }
    }

    private void moves(UUID area) {
        affected.put(affected.household(household).moved(area, day));
    }

    private void merges(HouseholdsMerge merger) {
        if (merger.other().equals(household)) {
            throw Problem.of(ChangeProblem.MERGE_WITH_ITSELF).at("/household");
        }
        var other = affected.household(merger.other());
        try {
            other.requireOpenOn(day, today);
            affected.put(other.ended(day.minusDays(1), EndReason.MERGED));
        } catch (Problem e) {
            throw e.within("/household");
        }
        Succession.requireEverybody(affected.presentIn(other.id()), merger.members(), "/members");
        for (int i = 0; i < merger.members().size(); i++) {
            var role = merger.members().get(i);
            var person = affected.present(role.member(), other.id(), "/members/" + i + "/member");
            affected.become(person, household, role, day, "/members/" + i + "/member");
        }
        affected.resize(household, other.size());
    }

    private void ends(EndReason reason) {
        affected.put(affected.household(household).ended(day, reason));
        for (var person : affected.presentIn(household)) {
            affected.put(person.leaving(day, reason.ofMembers()));
        }
    }
}
