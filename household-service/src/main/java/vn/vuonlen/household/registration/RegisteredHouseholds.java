package vn.vuonlen.household.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.vuonlen.household.household.HouseholdView;
import vn.vuonlen.household.household.HouseholdView.AreaName;
import vn.vuonlen.household.household.HouseholdView.EthnicGroup;
import vn.vuonlen.household.household.HouseholdView.MemberView;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.PersonalIds;

/**
 * A household as it was registered, by nothing but what the caller sent: who repeats a registration after the household has
 * left the caller's areas is told that it is registered, and not what became of it.
 */
@ApplicationScoped
class RegisteredHouseholds {

    private static final String UNIT = "SELECT id, code, name FROM area WHERE code = ? AND valid @> ?::date";

    private static final long FIRST_VERSION = 1;

    private final DataSource database;

    RegisteredHouseholds(DataSource database) {
        this.database = database;
    }

    HouseholdView view(Registration household) {
        return new HouseholdView(
                household.id(),
                household.code(),
                unit(household),
                household.ethnicMinority(),
                household.registeredOn(),
                null,
                null,
                household.size(),
                FIRST_VERSION,
                members(household));
    }

    private static List<MemberView> members(Registration household) {
        return IntStream.range(0, household.members().size())
                .mapToObj(i -> view(
                        LocatedHousehold.memberId(household, i),
                        household.members().get(i)))
                .toList();
    }

    private static MemberView view(UUID id, Member member) {
        return new MemberView(
                id,
                member.name(),
                member.sex(),
                member.birth().toString(),
                new EthnicGroup(EthnicGroups.SCHEME, member.ethnicGroup(), EthnicGroups.name(member.ethnicGroup())),
                member.relationship(),
                member.personalId() == null ? null : PersonalIds.masked(member.personalId()));
    }

    private AreaName unit(Registration household) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(UNIT)) {
            query.setString(1, household.area());
            query.setObject(2, household.registeredOn());
            try (var row = query.executeQuery()) {
                row.next();
                return new AreaName(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the unit of household " + household.id(), e);
        }
    }
}
