package vn.vuonlen.household.timeline;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;

/** How a household gets a head: what each member is to the new one is said, since nobody could derive it. */
record Succession(Affected affected, UUID household) {

    private static final String POINTER = "/newHead";

    void requireNone(NewHead newHead) {
        if (newHead != null) {
            throw Problem.of(AreaProblem.FIELD_OF_OTHER_ACT, new FieldLabel("newHead"))
                    .at(POINTER);
        }
    }

    void required(LocalDate day, NewHead newHead) {
        if (newHead == null) {
            throw Problem.of(ChangeProblem.HEAD_MISSING).at(POINTER);
        }
        from(day, newHead);
    }

    void from(LocalDate day, NewHead newHead) {
        var others = affected.presentIn(household).stream()
                .filter(person -> !person.id().equals(newHead.id()))
                .toList();
        requireEverybody(others, newHead.roles(), POINTER + "/members");
        var head = head(day, newHead);
        for (int i = 0; i < newHead.roles().size(); i++) {
            var role = newHead.roles().get(i);
            var pointer = POINTER + "/members/" + i + "/member";
            changes(affected.present(role.member(), household, pointer), role, day, pointer);
        }
        affected.put(affected.household(household).counted(head.isEthnicMinority(), day));
    }

    private Person head(LocalDate day, NewHead newHead) {
        if (newHead.named() != null) {
            affected.requireUnnamed(household, 1, POINTER + "/person");
            if (!newHead.named().isHead()) {
                throw Problem.of(ChangeProblem.HEAD_MISSING).at(POINTER + "/person/relationship");
            }
            if (newHead.named().birth().isAfter(day)) {
                throw Problem.of(ChangeProblem.BORN_LATER).at(POINTER + "/person/birthDate");
            }
            return affected.add(newHead.named(), new Membership(household, Relationship.HEAD, day, null));
        }
        var head = affected.present(newHead.member(), household, POINTER + "/member");
        if (head.isHeadOf(household)) {
            throw Problem.of(ChangeProblem.NOTHING_CHANGES).at(POINTER + "/member");
        }
        // Whoever came later was no head on the day.
        affected.become(head, household, new Role(head.id(), Relationship.HEAD), day, POINTER + "/member");
        return head;
    }

    private void changes(Person person, Role role, LocalDate day, String pointer) {
        if (person.last().relationship() != role.relationship()) {
            affected.become(person, household, role, latest(day, person.last().from()), pointer);
        }
    }

    /** Who came later was never anything to the head of before. */
    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Each of them once, and none as the head. */
    static void requireEverybody(List<Person> people, List<Role> roles, String pointer) {
        if (roles.stream().anyMatch(Role::makesHead)) {
            throw Problem.of(ChangeProblem.HEAD_TWICE).at(pointer);
        }
        requireOnce(roles, pointer);
        var missing = people.stream().map(Person::id).collect(toSet());
        roles.forEach(role -> missing.remove(role.member()));
        if (!missing.isEmpty()) {
            throw Problem.of(ChangeProblem.NOT_EVERYBODY_NAMED, missing.size())
                    .at(pointer)
                    .with("missing", missing.stream().sorted().toList());
        }
    }

    static void requireOnce(List<Role> roles, String pointer) {
        Set<UUID> named = roles.stream().map(Role::member).collect(toSet());
        if (named.size() < roles.size()) {
            throw Problem.of(RegistrationProblem.MEMBER_TWICE).at(pointer);
        }
    }
}
