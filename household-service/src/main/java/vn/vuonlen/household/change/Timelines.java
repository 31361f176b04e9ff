package vn.vuonlen.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.household.timeline.DatedHousehold;
import vn.vuonlen.household.timeline.FormerMinority;
import vn.vuonlen.household.timeline.Membership;
import vn.vuonlen.household.timeline.Person;
import vn.vuonlen.household.timeline.Stay;
import vn.vuonlen.kit.database.ArrayParameters;

/** Reads households with all that was ever dated in them, locked until the end of the transaction. */
@ApplicationScoped
class Timelines {

    /** Before anything is read: what follows knows every decision and every other change. In order of id: no deadlock. */
    private static final String LOCK = """
            SELECT id FROM household
            WHERE id IN (SELECT unnest(?::uuid[]) UNION SELECT household_id FROM member WHERE id = ANY (?))
            ORDER BY id FOR UPDATE
            """;

    private static final String HOUSEHOLDS = """
            SELECT h.id, h.code, h.registered_on, h.ended_on, h.end_reason, h.size, h.ethnic_minority, h.version,
                decided_until(h.area_id) AS decided_until,
                -- Of a year before ours nobody knows the day.
                (SELECT max(coalesce(s.surveyed_on, make_date(r.year, 12, 31))) FROM result r
                    LEFT JOIN survey s ON s.review_id = r.review_id AND s.household_id = r.household_id
                    -- A restatement looks its own surveys up again.
                    WHERE r.household_id = h.id AND r.review_id IS DISTINCT FROM restated_review()) AS surveyed_until,
                (SELECT max(c.effective_from) FROM household_change c
                    WHERE (c.household_id = h.id OR c.other_household_id = h.id) AND c.reversed_by IS NULL
                        AND c.kind NOT IN ('CORRECTION', 'REVERSAL')) AS changed_from
            FROM household h WHERE h.id = ANY (?)
            """;

    private static final String STAYS = """
            SELECT household_id, area_id, from_date, to_date FROM household_stay WHERE household_id = ANY (?)
            ORDER BY household_id, from_date
            """;

    private static final String MINORITY = """
            SELECT household_id, ethnic_minority, to_date FROM former_ethnic_minority WHERE household_id = ANY (?)
            ORDER BY household_id, to_date
            """;

    private static final String PEOPLE = """
            SELECT id, household_id, name, sex, birth_date, birth_year, ethnic_code, relationship, from_date, to_date,
                leave_reason
            FROM member WHERE household_id = ANY (?) ORDER BY household_id, ordinal, id
            """;

    private static final String FORMER = """
            SELECT member_id, household_id, relationship, from_date, to_date FROM former_membership
            WHERE member_id = ANY (?) ORDER BY member_id, from_date
            """;

    /** What a change may affect, and the versions of the households. */
    record Loaded(Affected affected, Map<UUID, Long> versions) {}

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** The households of these ids, and those in which these people are. */
    Loaded lock(Connection connection, Collection<UUID> households, Collection<UUID> people) throws SQLException {
        var locked = new ArrayList<UUID>();
        try (var query = connection.prepareStatement(LOCK)) {
            ArrayParameters.bind(query, 1, "uuid", households);
            ArrayParameters.bind(query, 2, "uuid", people);
            readAll(query, row -> locked.add(row.getObject(1, UUID.class)));
        }
        var stays = new HashMap<UUID, List<Stay>>();
        each(
                connection,
                STAYS,
                locked,
                row -> add(
                        stays,
                        row,
                        new Stay(
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class))));
        var minority = new HashMap<UUID, List<FormerMinority>>();
        each(
                connection,
                MINORITY,
                locked,
                row -> add(minority, row, new FormerMinority(row.getBoolean(2), row.getObject(3, LocalDate.class))));
        var versions = new HashMap<UUID, Long>();
        var all = new ArrayList<DatedHousehold>();
        each(connection, HOUSEHOLDS, locked, row -> {
            var id = row.getObject("id", UUID.class);
            versions.put(id, row.getLong("version"));
            all.add(TimelineRows.household(row, id, stays.get(id), minority.getOrDefault(id, List.of())));
        });
        return new Loaded(new Affected(all, people(connection, locked)), versions);
    }

    private static List<Person> people(Connection connection, List<UUID> households) throws SQLException {
        var people = new ArrayList<Person>();
        each(connection, PEOPLE, households, row -> people.add(TimelineRows.person(row)));
        var former = new HashMap<UUID, List<Membership>>();
        each(
                connection,
                FORMER,
                people.stream().map(Person::id).toList(),
                row -> add(former, row, TimelineRows.membership(row)));
        return people.stream()
                .map(person -> person.withMemberships(
                        person.last(), person.left(), former.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** Of the thing whose id is the first column. */
    private static <T> void add(Map<UUID, List<T>> all, ResultSet row, T value) throws SQLException {
        all.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                .add(value);
    }

    private static void each(Connection connection, String sql, Collection<UUID> ids, RowReader reader)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            ArrayParameters.bind(query, 1, "uuid", ids);
            readAll(query, reader);
        }
    }

    private static void readAll(PreparedStatement query, RowReader reader) throws SQLException {
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
