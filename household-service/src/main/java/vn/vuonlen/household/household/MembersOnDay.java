package vn.vuonlen.household.household;

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
import vn.vuonlen.household.household.HouseholdView.EthnicGroup;
import vn.vuonlen.household.household.HouseholdView.MemberView;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.kit.database.ArrayParameters;

/** The members of households, now or on a day of the past: what they were to the head then, by the facts known now. */
@ApplicationScoped
class MembersOnDay {

    private static final String MEMBERS = """
            SELECT present.household_id, m.id, m.name, m.sex, m.birth_date, m.birth_year, m.ethnic_scheme, m.ethnic_code,
                present.relationship, m.personal_id_cipher
            FROM (%s) present JOIN member m ON m.id = present.member_id
            ORDER BY present.household_id, present.relationship <> 'HEAD', m.ordinal, m.id
            """;

    private static final String NOW = MEMBERS.formatted("""
            SELECT household_id, id AS member_id, relationship FROM member WHERE household_id = ANY (?) AND to_date IS NULL
            """);

    private static final String ON_DAY = MEMBERS.formatted("""
            SELECT member.household_id, member.id AS member_id, member.relationship
            FROM member, (SELECT ?::uuid[] AS households, ?::date AS day) asked
            WHERE member.household_id = ANY (asked.households) AND member.from_date <= asked.day
                AND (member.to_date IS NULL OR member.to_date >= asked.day)
            UNION ALL
            SELECT former.household_id, former.member_id, former.relationship
            FROM former_membership former, (SELECT ?::uuid[] AS households, ?::date AS day) asked
            WHERE former.household_id = ANY (asked.households) AND former.from_date <= asked.day
                AND former.to_date >= asked.day
            """);

    private final PersonalIds ids;

    MembersOnDay(PersonalIds ids) {
        this.ids = ids;
    }

    Map<UUID, List<MemberView>> now(Connection connection, Collection<UUID> households) throws SQLException {
        try (var query = connection.prepareStatement(NOW)) {
            ArrayParameters.bind(query, 1, "uuid", households);
            return read(query);
        }
    }

    List<MemberView> on(LocalDate day, Connection connection, UUID household) throws SQLException {
        try (var query = connection.prepareStatement(ON_DAY)) {
            ArrayParameters.bind(query, 1, "uuid", household);
            query.setObject(2, day);
            ArrayParameters.bind(query, 3, "uuid", household);
            query.setObject(4, day);
            return read(query).getOrDefault(household, List.of());
        }
    }

    private Map<UUID, List<MemberView>> read(PreparedStatement query) throws SQLException {
        var members = new HashMap<UUID, List<MemberView>>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                members.computeIfAbsent(row.getObject("household_id", UUID.class), household -> new ArrayList<>())
                        .add(member(row));
            }
        }
        return members;
    }

    private MemberView member(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var cipher = row.getBytes("personal_id_cipher");
        var ethnicCode = row.getString("ethnic_code");
        return new MemberView(
                id,
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                new Birth(row.getObject("birth_date", LocalDate.class), row.getInt("birth_year")).toString(),
                new EthnicGroup(row.getString("ethnic_scheme"), ethnicCode, EthnicGroups.name(ethnicCode)),
                Relationship.valueOf(row.getString("relationship")),
                cipher == null ? null : PersonalIds.masked(ids.decrypt(cipher, id)));
    }
}
