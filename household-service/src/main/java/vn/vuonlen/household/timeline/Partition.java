package vn.vuonlen.household.timeline;

import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.timeline.HouseholdAct.HouseholdSplits;
import vn.vuonlen.kit.problem.Problem;

/** Members of a household form one of their own. */
record Partition(Affected affected, UUID household, LocalDate day) {

    void split(HouseholdSplits split) {
        Succession.requireOnce(split.members(), "/members");
        var heads = split.members().stream().filter(Role::makesHead).toList();
        if (heads.size() != 1) {
            throw Problem.of(heads.isEmpty() ? ChangeProblem.HEAD_MISSING : ChangeProblem.HEAD_TWICE)
                    .at("/members");
        }
        affected.requireUnnamed(household, split.others(), "/others");
        int leaving = split.members().size() + split.others();
        if (leaving >= affected.household(household).size()) {
            throw Problem.of(ChangeProblem.LAST_MEMBER).at("/members");
        }
        boolean headLeaves = headIsAmong(split);
        form(split, leaving, affected.person(heads.getFirst().member()).isEthnicMinority());
        affected.resize(household, -leaving);
        var succession = new Succession(affected, household);
        if (headLeaves) {
            succession.required(day, split.newHead());
        } else {
            succession.requireNone(split.newHead());
        }
    }

    /** All of them have to be there, whoever is the head. */
    private boolean headIsAmong(HouseholdSplits split) {
        boolean found = false;
        for (int i = 0; i < split.members().size(); i++) {
            var pointer = "/members/" + i + "/member";
            found |= affected.present(split.members().get(i).member(), household, pointer)
                    .isHeadOf(household);
        }
        return found;
    }

    private void form(HouseholdSplits split, int size, boolean ethnicMinority) {
        var area = split.area() == null ? affected.household(household).areaSince(day) : split.area();
        affected.put(DatedHousehold.formed(split.formed(), split.code(), area, day, ethnicMinority, size));
        for (int i = 0; i < split.members().size(); i++) {
            var role = split.members().get(i);
            affected.become(affected.person(role.member()), split.formed(), role, day, "/members/" + i + "/member");
        }
    }
}
