package vn.vuonlen.household.communereview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.review.ReviewLists;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** In which commune the households of a review are: for all communes of an act by one statement. */
@ApplicationScoped
class ReviewedHouseholds {

    private static final String NOT_SURVEYED = SqlFile.read(ReviewedHouseholds.class, "/communereview/not-surveyed.sql")
            .sql();

    private static final String NAMED =
            SqlFile.read(ReviewedHouseholds.class, "/communereview/named.sql").sql();

    private static final String VILLAGES = """
            SELECT v.parent_id FROM area v WHERE v.code = ? AND v.level = 'VILLAGE' AND v.valid @> ?::date
            """;

    /** Households of the list that still have to be surveyed; not all are named. */
    record NotSurveyed(int number, List<UUID> first) {}

    /** By commune, of those that have any. */
    Map<UUID, NotSurveyed> notSurveyed(Connection connection, ActOfDay act) throws SQLException {
        ReviewLists.readByIndex(connection);
        try (var query = connection.prepareStatement(NOT_SURVEYED)) {
            query.setObject(1, act.review().id());
            query.setObject(2, act.dayOfCommunes());
            var found = new HashMap<UUID, NotSurveyed>();
            var row = query.executeQuery();
            while (row.next()) {
                var first = (UUID[]) row.getArray("first").getArray();
                found.put(
                        row.getObject("unit_id", UUID.class),
                        new NotSurveyed(row.getInt("number"), Arrays.asList(first)));
            }
            return found;
        }
    }

    /** The commune of each of these households that is on the list or surveyed. */
    Map<UUID, UUID> communes(Connection connection, ActOfDay act, Collection<UUID> households) throws SQLException {
        if (households.isEmpty()) {
            return Map.of();
        }
        try (var query = connection.prepareStatement(NAMED)) {
            query.setObject(1, act.review().id());
            query.setObject(2, act.dayOfCommunes());
            ArrayParameters.bind(query, 3, "uuid", households);
            return pairs(query);
        }
    }

    /** The commune of a village of the act's day; null if there is none. */
    UUID communeOfVillage(Connection connection, ActOfDay act, String village) throws SQLException {
        if (village == null) {
            return null;
        }
        try (var query = connection.prepareStatement(VILLAGES)) {
            query.setString(1, village);
            query.setObject(2, act.form().happenedOn());
            var row = query.executeQuery();
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }

    private static Map<UUID, UUID> pairs(PreparedStatement query) throws SQLException {
        var pairs = new HashMap<UUID, UUID>();
        var row = query.executeQuery();
        while (row.next()) {
            pairs.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
        return pairs;
    }
}
