package vn.vuonlen.household.change;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.registration.Member;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.household.timeline.Membership;
import vn.vuonlen.household.timeline.Person;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Folding;

/** Writes in which household each person is and was, and what is known of them. */
record MembershipWriter(Statements statements, PersonalIds ids) {

    private static final String ADD = """
            INSERT INTO member (id, household_id, ordinal, name, name_search, sex, birth_date, birth_year, ethnic_scheme,
                ethnic_code, relationship, personal_id_cipher, personal_id_hash, from_date)
            VALUES (?, ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM member WHERE household_id = ?), ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    /** Who comes to a household stands behind those who are there. */
    private static final String CHANGE = """
            UPDATE member m SET relationship = ?, from_date = ?, to_date = ?, leave_reason = ?, name = ?, name_search = ?,
                sex = ?, birth_date = ?, birth_year = ?, ethnic_code = ?, household_id = joined.household,
                ordinal = CASE WHEN m.household_id = joined.household THEN m.ordinal
                    ELSE (SELECT coalesce(max(o.ordinal), 0) + 1 FROM member o WHERE o.household_id = joined.household) END
            FROM (SELECT ?::uuid AS household) joined
            WHERE m.id = ?
            """;

    private static final String NUMBER = "UPDATE member SET personal_id_cipher = ?, personal_id_hash = ? WHERE id = ?";

    private static final String ADD_FORMER = "INSERT INTO former_membership"
            + " (member_id, household_id, relationship, from_date, to_date) VALUES (?, ?, ?, ?, ?)";

    private static final String DELETE_FORMER = "DELETE FROM former_membership WHERE member_id = ? AND from_date = ?";

    /** Who was found to be registered twice, and somebody has said something of it, stays. */
    private static final String DELETE = """
            DELETE FROM member m WHERE m.id = ? AND NOT EXISTS (
                SELECT FROM duplicate_pair p JOIN duplicate_decision d ON d.pair_id = p.id
                WHERE p.first_member = m.id OR p.second_member = m.id)
            """;

    /** A household has one head at any time: who is none any more comes first, then who goes with it, then who becomes it. */
    private static Comparator<Person> headsLast(Affected before) {
        return Comparator.comparing(Person::isHead).thenComparing(person -> {
            var was = before.people().get(person.id());
            return was == null || !was.isHead();
        });
    }

    /** @return the households in which somebody is not as before */
    Set<UUID> write(Affected before, Affected after) throws SQLException {
        var changed = new HashSet<UUID>();
        for (var person : before.people().values()) {
            if (!after.people().containsKey(person.id())) {
                if (statements.run(DELETE, person.id()) == 0) {
                    throw Problem.of(ChangeProblem.CHANGED_SINCE, person.last().from())
                            .at("/change");
                }
                changed.add(person.last().household());
            }
        }
        for (var person :
                after.people().values().stream().sorted(headsLast(before)).toList()) {
            var was = before.people().get(person.id());
            if (was == null) {
                add(after.newcomers().get(person.id()), person.last());
                changed.add(person.last().household());
            } else if (!was.equals(person)) {
                change(was, person);
                changed.add(was.last().household());
                changed.add(person.last().household());
            }
        }
        for (var number : after.personalIds().entrySet()) {
            var member = number.getKey();
            statements.run(NUMBER, ids.encrypt(number.getValue(), member), ids.hash(number.getValue()), member);
            changed.add(after.people().get(member).last().household());
        }
        return changed;
    }

    private void add(Member newcomer, Membership membership) throws SQLException {
        var number = newcomer.personalId();
        int added = statements.run(
                ADD,
                newcomer.id(),
                membership.household(),
                membership.household(),
                newcomer.name(),
                Folding.search(newcomer.name()),
                newcomer.sex().name(),
                newcomer.birth().date(),
                newcomer.birth().year(),
                EthnicGroups.SCHEME,
                newcomer.ethnicGroup(),
                membership.relationship().name(),
                number == null ? null : ids.encrypt(number, newcomer.id()),
                number == null ? null : ids.hash(number),
                membership.from());
        if (added == 0) {
            throw Problem.of(RegistrationProblem.MEMBER_CONFLICT).at("/person/id");
        }
    }

    private void change(Person was, Person is) throws SQLException {
        for (var former : was.former()) {
            if (!is.former().contains(former)) {
                statements.run(DELETE_FORMER, is.id(), former.from());
            }
        }
        var last = is.last();
        statements.run(
                CHANGE,
                last.relationship().name(),
                last.from(),
                last.to(),
                is.left() == null ? null : is.left().name(),
                is.name(),
                Folding.search(is.name()),
                is.sex().name(),
                is.birth().date(),
                is.birth().year(),
                is.ethnicGroup(),
                last.household(),
                is.id());
        for (var former : is.former()) {
            if (!was.former().contains(former)) {
                statements.run(
                        ADD_FORMER,
                        is.id(),
                        former.household(),
                        former.relationship().name(),
                        former.from(),
                        former.to());
            }
        }
    }
}
