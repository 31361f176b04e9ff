package vn.vuonlen.household.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/** The member ids in use, by households of the database or of the same batch. */
final class MemberIds {

    /** The table of the members that are registered. */
    static final String REGISTERED = "member";

    private final Set<UUID> used;

    private MemberIds(Set<UUID> used) {
        this.used = used;
    }

    /** The ids of the batch that the table has already. */
    static MemberIds existing(Connection connection, Collection<LocatedHousehold> batch, String table)
            throws SQLException {
        var ids = batch.stream().flatMap(LocatedHousehold::memberIds).toList();
        try (var query = connection.prepareStatement("SELECT id FROM " + table + " known WHERE id = ANY (?)")) {
            ArrayParameters.bind(query, 1, "uuid", ids);
            var used = new HashSet<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    used.add(rows.getObject(1, UUID.class));
                }
            }
            return new MemberIds(used);
        }
    }

    /** The index of the first member whose id another member has, in the same household or elsewhere. */
    OptionalInt conflict(LocatedHousehold household) {
        var own = new HashSet<UUID>();
        for (int index = 0; index < household.household().members().size(); index++) {
            var id = household.memberId(index);
            if (used.contains(id) || !own.add(id)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    void add(LocatedHousehold household) {
        household.memberIds().forEach(used::add);
    }
}
