package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.household.HouseholdView.AreaName;
import vn.vuonlen.household.household.HouseholdView.EthnicGroup;
import vn.vuonlen.household.household.HouseholdView.MemberView;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.kit.access.Scope;

/** The households that are kept, read one at a time. */
@ApplicationScoped
public class Households {

    private final DataSource database;
    private final PersonalIds ids;

    Households(DataSource database, PersonalIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Empty also for one that lives elsewhere: whether it exists is not told. */
    public Optional<HouseholdView> find(UUID id, Scope scope) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT h.code, a.id, a.code, a.name, h.ethnic_minority, h.registered_on, h.ended_on,
                            h.end_reason, h.size, h.version
                          FROM household h JOIN area a ON a.id = h.area_id
                         WHERE h.id = ? AND h.area_id = ANY (?)
                        """)) {
            query.setObject(1, id);
            query.setArray(2, connection.createArrayOf("uuid", scope.array()));
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(view(id, row, members(connection, id))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read household " + id, e);
        }
    }

    private static HouseholdView view(UUID id, ResultSet row, List<MemberView> members) throws SQLException {
        return new HouseholdView(
                id,
                row.getString(1),
                new AreaName(row.getObject(2, UUID.class), row.getString(3), row.getString(4)),
                row.getBoolean(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getInt(9),
                row.getLong(10),
                members);
    }

    private List<MemberView> members(Connection connection, UUID household) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT id, name, sex, birth_date, birth_year, ethnic_scheme, ethnic_code, relationship,
                    personal_id_cipher
                  FROM member WHERE household_id = ? AND to_date IS NULL ORDER BY ordinal
                """)) {
            query.setObject(1, household);
            var members = new ArrayList<MemberView>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    members.add(member(row));
                }
            }
            return members;
        }
    }

    private MemberView member(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var personalId = row.getBytes(9);
        return new MemberView(
                id,
                row.getString(2),
                Sex.valueOf(row.getString(3)),
                new Birth(row.getObject(4, LocalDate.class), row.getInt(5)).toString(),
                new EthnicGroup(row.getString(6), row.getString(7), EthnicGroups.name(row.getString(7))),
                Relationship.valueOf(row.getString(8)),
                personalId == null ? null : PersonalIds.masked(ids.decrypt(personalId, id)));
    }
}
