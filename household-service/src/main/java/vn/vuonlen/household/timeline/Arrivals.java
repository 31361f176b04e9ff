package vn.vuonlen.household.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.kit.problem.Problem;

/** People who are registered come to a household: from another one, or back after they had left. */
record Arrivals(Affected affected, UUID household, LocalDate day) {

    void join(List<Role> members) {
        Succession.requireOnce(members, "/members");
        requireFromOne(members);
        for (int i = 0; i < members.size(); i++) {
            join(members.get(i), "/members/" + i);
        }
    }

    /** The history of a household names one other. */
    private void requireFromOne(List<Role> members) {
        long households = members.stream()
                .map(role -> affected.person(role.member()))
                .filter(person -> person != null && person.left() == null)
                .map(person -> person.last().household())
                .distinct()
                .count();
        if (households > 1) {
            throw Problem.of(ChangeProblem.FROM_SEVERAL_HOUSEHOLDS).at("/members");
        }
    }

    private void join(Role role, String pointer) {
        if (role.makesHead()) {
            throw Problem.of(ChangeProblem.HEAD_TWICE).at(pointer + "/relationship");
        }
        var person = affected.person(role.member());
        if (person == null) {
            throw Problem.of(ChangeProblem.MEMBER_NOT_PRESENT).at(pointer + "/member");
        }
        if (person.isPresentIn(household)) {
            throw Problem.of(ChangeProblem.MEMBER_PRESENT).at(pointer + "/member");
        }
        if (person.left() == null) {
            leavesOther(person, pointer + "/member");
        }
        affected.become(person, household, role, day, pointer + "/member");
        affected.resize(household, 1);
    }

    private void leavesOther(Person person, String pointer) {
        var other = affected.household(person.last().household());
        if (person.isHeadOf(other.id())) {
            throw Problem.of(ChangeProblem.MEMBER_IS_HEAD).at(pointer);
        }
        affected.resize(other.id(), -1);
    }
}
