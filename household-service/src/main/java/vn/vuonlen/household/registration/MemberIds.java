package vn.vuonlen.household.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The ids of members that are taken, by households of the database or of the same batch. */
final class MemberIds {

    private final Set<UUID> taken;

    private MemberIds(Set<UUID> taken) {
        this.taken = taken;
    }

    /** Those that the database has of the ids in the batch. */
    static MemberIds among(Connection connection, Collection<LocatedHousehold> batch) throws SQLException {
        var ids = batch.stream().flatMap(LocatedHousehold::memberIds).toArray();
        try (var query = connection.prepareStatement("SELECT id FROM member WHERE id = ANY (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            var taken = new HashSet<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
            }
            return new MemberIds(taken);
        }
    }

    /** The place of the first member whose id is another's, in the same household or elsewhere. */
    OptionalInt conflict(LocatedHousehold household) {
        var own = new HashSet<UUID>();
        for (int place = 0; place < household.household().members().size(); place++) {
            var id = household.memberId(place);
            if (taken.contains(id) || !own.add(id)) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    void take(LocatedHousehold household) {
        household.memberIds().forEach(taken::add);
    }
}
