package vn.vuonlen.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.household.timeline.DatedHousehold;
import vn.vuonlen.household.timeline.FormerMinority;
import vn.vuonlen.kit.problem.Problem;

/** Makes the tables say what a change has made of households and people: it writes the difference. */
@ApplicationScoped
class TimelineWriter {

    private static final String FORM = """
            INSERT INTO household (id, code, area_id, ethnic_minority, registered_on, head_name, head_search, size)
            VALUES (?, ?, ?, ?, ?, '-', '-', ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String CHANGE = """
            UPDATE household SET code = ?, area_id = ?, ethnic_minority = ?, ended_on = ?, end_reason = ?, size = ?
            WHERE id = ?
            """;

    /** Also the name by which it is found; one that ended keeps that of its last head. */
    private static final String VERSION = """
            UPDATE household h SET version = version + 1, changed_at = now(),
                head_name = coalesce(head.name, h.head_name), head_search = coalesce(head.name_search, h.head_search)
            FROM (SELECT ?::uuid AS id) changed LEFT JOIN member head
                ON head.household_id = changed.id AND head.relationship = 'HEAD' AND head.to_date IS NULL
            WHERE h.id = changed.id
            """;

    private static final String DELETE_STAYS = "DELETE FROM household_stay WHERE household_id = ? AND from_date = ?";

    private static final String PUT_STAY = """
            INSERT INTO household_stay (household_id, area_id, from_date, to_date) VALUES (?, ?, ?, ?)
            ON CONFLICT (household_id, from_date) DO UPDATE SET area_id = excluded.area_id, to_date = excluded.to_date
            """;

    private static final String ADD_MINORITY =
            "INSERT INTO former_ethnic_minority (household_id, ethnic_minority, to_date) VALUES (?, ?, ?)";

    private static final String DELETE_MINORITY =
            "DELETE FROM former_ethnic_minority WHERE household_id = ? AND to_date = ?";

    private final PersonalIds ids;

    TimelineWriter(PersonalIds ids) {
        this.ids = ids;
    }

    /** @return the households that are not as they were, or in which somebody is not, in order of id */
    Set<UUID> write(Connection connection, Affected before, Affected after) throws SQLException {
        var statements = new Statements(connection);
        var changed = new TreeSet<UUID>();
        for (var household : after.households().values()) {
            var was = before.household(household.id());
            if (!household.equals(was)) {
                write(statements, was, household);
                changed.add(household.id());
            }
        }
        changed.addAll(new MembershipWriter(statements, ids).write(before, after));
        for (var household : changed) {
            statements.run(VERSION, household);
        }
        return changed;
    }

    private static void write(Statements statements, DatedHousehold was, DatedHousehold is) throws SQLException {
        if (was == null) {
            int formed = statements.run(
                    FORM, is.id(), is.code(), is.area(), is.ethnicMinority(), is.registeredOn(), is.size());
            if (formed == 0) {
                throw Problem.of(RegistrationProblem.HOUSEHOLD_CONFLICT).at("/formed/id");
            }
        } else {
            // What it was is written before it changes, and taken back after it has changed back.
            addMinority(statements, was, is);
            statements.run(
                    CHANGE,
                    is.code(),
                    is.area(),
                    is.ethnicMinority(),
                    is.endedOn(),
                    is.endReason() == null ? null : is.endReason().name(),
                    is.size(),
                    is.id());
            deleteMinority(statements, was, is);
        }
        stays(statements, was, is);
    }

    private static void addMinority(Statements statements, DatedHousehold was, DatedHousehold is) throws SQLException {
        for (var former : is.formerMinority()) {
            if (!was.formerMinority().contains(former)) {
                statements.run(ADD_MINORITY, is.id(), former.ethnicMinority(), former.to());
            }
        }
    }

    private static void deleteMinority(Statements statements, DatedHousehold was, DatedHousehold is)
            throws SQLException {
        for (FormerMinority former : was.formerMinority()) {
            if (!is.formerMinority().contains(former)) {
                statements.run(DELETE_MINORITY, is.id(), former.to());
            }
        }
    }

    /** The open stay ends before another is open. */
    private static void stays(Statements statements, DatedHousehold was, DatedHousehold is) throws SQLException {
        var firstDays = new HashSet<>();
        is.stays().forEach(stay -> firstDays.add(stay.from()));
        if (was != null) {
            for (var stay : was.stays()) {
                if (!firstDays.contains(stay.from())) {
                    statements.run(DELETE_STAYS, is.id(), stay.from());
                }
            }
        }
        for (var stay : is.stays()) {
            if (was == null || was.stays().stream().noneMatch(other -> Objects.equals(other, stay))) {
                statements.run(PUT_STAY, is.id(), stay.area(), stay.from(), stay.to());
            }
        }
    }
}
