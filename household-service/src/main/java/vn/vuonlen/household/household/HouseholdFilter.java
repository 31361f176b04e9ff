package vn.vuonlen.household.household;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.kit.text.Spelling;

/** Which households of a list are asked for; what is null does not matter. */
record HouseholdFilter(String code, HouseholdStatus status, PovertyClass povertyClass, Instant updatedSince) {

    /** That of the latest decided review in which it has a result. */
    private static final String CLASS = """
             AND (SELECT r.class FROM result r JOIN review v ON v.id = r.review_id
                WHERE r.household_id = %1$s.id AND v.step = 'DECIDED'
                ORDER BY r.year DESC, r.restatement DESC LIMIT 1) = ?""";

    HouseholdFilter {
        code = Spelling.code(code);
    }

    /** Conditions on a table of this name, each with a parameter. */
    String sql(String table) {
        var conditions = new StringBuilder();
        if (code != null) {
            conditions.append(" AND %s.code = ?");
        }
        if (status != null) {
            conditions.append(" AND (CASE WHEN %s.ended_on IS NULL THEN 'ACTIVE' ELSE 'ENDED' END) = ?");
        }
        if (updatedSince != null) {
            conditions.append(" AND %s.changed_at >= ?");
        }
        var simple = conditions.toString().replace("%s", table);
        return povertyClass == null ? simple : simple + CLASS.formatted(table);
    }

    /** @return the index of the next parameter */
    int bind(PreparedStatement query, int index) throws SQLException {
        int next = index;
        for (var value : values()) {
            query.setObject(next++, value);
        }
        return next;
    }

    /** In the order of the conditions. */
    private List<Object> values() {
        var values = new ArrayList<>();
        if (code != null) {
            values.add(code);
        }
        if (status != null) {
            values.add(status.name());
        }
        if (updatedSince != null) {
            values.add(updatedSince.atOffset(ZoneOffset.UTC));
        }
        if (povertyClass != null) {
            values.add(povertyClass.name());
        }
        return values;
    }
}
