package vn.vuonlen.household.household;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * Finds households by their codes in the national register, where an office has no other name for them. Such a code is not
 * unique: it counts where exactly one household of the caller's areas has it that has not ended.
 */
public record HouseholdCodes(DataSource database, Scope scope) {

    /** By index for each code; two suffice to know that there is not one. */
    private static final String FIND = """
            SELECT wanted.code, (array_agg(found.id))[1], count(*)
            FROM unnest(?::text[]) AS wanted (code)
            CROSS JOIN LATERAL (SELECT h.id FROM household h
                WHERE h.code = wanted.code AND h.ended_on IS NULL
                    AND uuid_send(h.area_id) IN (SELECT unnest(?::bytea[])) LIMIT 2) found
            GROUP BY wanted.code
            """;

    /** What has a code: one household, or more than one. */
    private record Match(UUID household, boolean unique) {}

    /** Puts ids in the place of codes in this field, and refuses the rows whose codes have none. */
    public void resolve(String field, List<Row> rows) throws SQLException {
        var codes = rows.stream()
                .map(row -> row.codeOf(field))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            return;
        }
        var matches = find(codes);
        for (var row : rows) {
            var code = row.codeOf(field);
            var match = code == null ? null : matches.get(code);
            if (match != null && match.unique) {
                row.resolve(field, match.household);
            } else if (code != null) {
                row.refuseCode(
                        field,
                        match == null ? ImportProblem.HOUSEHOLD_CODE_UNKNOWN : ImportProblem.HOUSEHOLD_CODE_AMBIGUOUS);
            }
        }
    }

    private Map<String, Match> find(Set<String> codes) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            ArrayParameters.bind(query, 1, "text", codes);
            ArrayParameters.bind(query, 2, "bytea", (Object[]) scope.bytes());
            var matches = new HashMap<String, Match>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    matches.put(found.getString(1), new Match(found.getObject(2, UUID.class), found.getLong(3) == 1));
                }
            }
            return matches;
        }
    }
}
