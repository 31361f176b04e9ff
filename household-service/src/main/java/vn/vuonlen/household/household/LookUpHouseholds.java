package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.problem.Problem;

/** Finds the households of a number that somebody has: a member's personal ID, or the code in the register. */
@ApplicationScoped
class LookUpHouseholds {

    /** A personal ID or code that so many households share is a mistake of the register, and names none of them. */
    static final int MOST_MATCHES = 100;

    private static final String MATCHING = """
            SELECT %s FROM household h JOIN area a ON a.id = h.area_id
             WHERE h.area_id = ANY (?) AND %s ORDER BY h.head_name COLLATE "vi-VN-x-icu", h.id LIMIT %d
            """;
    private static final String BY_PERSONAL_ID =
            matching("h.id IN (SELECT household_id FROM member WHERE personal_id_hash = ?)");
    private static final String BY_CODE = matching("h.code = ?");

    private final DataSource database;
    private final PersonalIds ids;

    LookUpHouseholds(DataSource database, PersonalIds ids) {
        this.database = database;
        this.ids = ids;
    }

    private static String matching(String condition) {
        return MATCHING.formatted(HouseholdSummary.COLUMNS, condition, MOST_MATCHES + 1);
    }

    List<HouseholdSummary> of(HouseholdLookup lookup, Scope scope) {
        lookup.check();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(lookup.personalId() == null ? BY_CODE : BY_PERSONAL_ID)) {
            ArrayParameters.bind(query, 1, "uuid", (Object[]) scope.array());
            if (lookup.personalId() == null) {
                query.setString(2, lookup.code());
            } else {
                query.setBytes(2, ids.hash(lookup.personalId()));
            }
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look households up", e);
        }
    }

    private static List<HouseholdSummary> read(PreparedStatement query) throws SQLException {
        var households = new ArrayList<HouseholdSummary>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                households.add(HouseholdSummary.of(rows));
            }
        }
        if (households.size() > MOST_MATCHES) {
            throw Problem.of(HouseholdProblem.TOO_MANY_MATCHES, MOST_MATCHES).at("/code");
        }
        return households;
    }
}
