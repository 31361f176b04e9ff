package vn.vuonlen.household.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.household.registration.Member;
import vn.vuonlen.kit.problem.Problem;

/**
 * A person with all memberships that there ever were. The last one is open, or has ended with a reason; the former ones went on
 * in the next.
 */
public record Person(
        UUID id,
        String name,
        Sex sex,
        Birth birth,
        String ethnicGroup,
        Membership last,
        LeaveReason left,
        List<Membership> former) {

    public Person {
        requireNonNull(id);
        requireNonNull(last);
        former = List.copyOf(former);
        if ((last.to() == null) != (left == null)) {
            throw new IllegalArgumentException("A membership that has ended has a reason");
        }
    }

    static Person newcomer(Member facts, Membership membership) {
        return new Person(
                facts.id(), facts.name(), facts.sex(), facts.birth(), facts.ethnicGroup(), membership, null, List.of());
    }

    public boolean isEthnicMinority() {
        return EthnicGroups.isMinority(ethnicGroup);
    }

    /** The same person and the same days with facts as they are now known. */
    Person corrected(Member facts) {
        var membership = new Membership(last.household(), facts.relationship(), last.from(), last.to());
        return new Person(id, facts.name(), facts.sex(), facts.birth(), facts.ethnicGroup(), membership, left, former);
    }

    /** The memberships of before. */
    public Person withMemberships(Membership lastBefore, LeaveReason leftBefore, List<Membership> formerBefore) {
        return new Person(id, name, sex, birth, ethnicGroup, lastBefore, leftBefore, formerBefore);
    }

    public boolean isPresentIn(UUID household) {
        return left == null && last.household().equals(household);
    }

    public boolean isHead() {
        return left == null && last.relationship() == Relationship.HEAD;
    }

    public boolean isHeadOf(UUID household) {
        return isPresentIn(household) && isHead();
    }

    /** The membership of a day; null if there was none. */
    public Membership on(LocalDate day) {
        return Stream.concat(former.stream(), Stream.of(last))
                .filter(membership -> membership.contains(day))
                .findFirst()
                .orElse(null);
    }

    /** Until and including the day. */
    Person leaving(LocalDate lastDay, LeaveReason why) {
        requireNotChangedSince(lastDay);
        return new Person(id, name, sex, birth, ethnicGroup, last.until(lastDay), why, former);
    }

    /** From the day on in this household and as this, whatever it was before. */
    Person becoming(UUID household, Relationship relationship, LocalDate day) {
        if (left == LeaveReason.DIED) {
            throw Problem.of(ChangeProblem.MEMBER_DIED).at("");
        }
        if (left == LeaveReason.DUPLICATE) {
            throw Problem.of(ChangeProblem.MEMBER_IS_DUPLICATE).at("");
        }
        requireNotChangedSince(left == null ? day : day.minusDays(1));
        var before = new ArrayList<>(former);
        if (last.from().isBefore(day)) {
            before.add(left == null ? last.until(day.minusDays(1)) : last);
        }
        return new Person(
                id, name, sex, birth, ethnicGroup, new Membership(household, relationship, day, null), null, before);
    }

    /** What follows the day was recorded before: it would be lost. */
    private void requireNotChangedSince(LocalDate day) {
        var since = last.to() == null ? last.from() : last.to();
        if (since.isAfter(day)) {
            throw Problem.of(ChangeProblem.CHANGED_SINCE, since).at("");
        }
    }
}
