package vn.vuonlen.household.area;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What decided figures rest on: the units, successions and designations that held until the end of the latest decided
 * year, without names and legal instruments, which no figure depends on.
 */
record DecidedAreas(Map<String, Fact> facts) {

    private static final int MAX_ROWS_NAMED = 5;

    /** The row of the file, what holds on the decided days, and the last of these days. */
    record Fact(String row, String value, LocalDate until) {}

    /** A designation that is only divided into other rows holds on the same days. */
    private static final String SQL = """
            WITH decided AS MATERIALIZED (
                SELECT a.id, a.code, a.valid_from, last.day AS until, daterange(NULL, last.day, '[]') AS days
                FROM area a CROSS JOIN LATERAL (SELECT decided_until(a.id) AS day) last
                WHERE last.day IS NOT NULL
            )
            SELECT concat_ws(' ', 'unit', d.id) AS key,
                concat('areas.csv: ', d.code, ' from ', d.valid_from) AS row,
                concat_ws(' ', a.valid * d.days, a.level, a.residence, a.parent_id) AS value, d.until
            FROM decided d JOIN area a USING (id) WHERE a.valid && d.days
            UNION ALL
            SELECT concat_ws(' ', 'succession', s.from_id, s.to_id, s.effective_date),
                concat('area-lineage.csv: ', d.code, ' to ', successor.code, ' on ', s.effective_date),
                concat_ws(' ', s.kind, s.weight), d.until
            FROM area_succession s JOIN decided d ON d.id = s.from_id JOIN area successor ON successor.id = s.to_id
            WHERE d.days @> s.effective_date
            UNION ALL
            SELECT concat_ws(' ', 'designation', g.area_id, g.designation),
                concat('designations.csv: ', d.code, ' ', g.designation),
                (range_agg(daterange(g.valid_from, g.valid_to, '[]')) * multirange(d.days))::text, d.until
            FROM area_designation g JOIN decided d ON d.id = g.area_id WHERE g.valid_from <= d.until
            GROUP BY g.area_id, g.designation, d.code, d.days, d.until
            """;

    static DecidedAreas read(Connection connection) throws SQLException {
        var facts = new TreeMap<String, Fact>();
        try (var query = connection.prepareStatement(SQL)) {
            var row = query.executeQuery();
            while (row.next()) {
                facts.put(
                        row.getString("key"),
                        new Fact(
                                row.getString("row"), row.getString("value"), row.getObject("until", LocalDate.class)));
            }
        }
        return new DecidedAreas(facts);
    }

    void requireUnchanged(DecidedAreas now) {
        var keys = new TreeSet<>(facts.keySet());
        keys.addAll(now.facts.keySet());
        var changed = keys.stream()
                .filter(key -> !Objects.equals(value(key), now.value(key)))
                .map(key -> facts.getOrDefault(key, now.facts.get(key)))
                .toList();
        if (!changed.isEmpty()) {
            throw new IllegalStateException(refusal(changed));
        }
    }

    private String value(String key) {
        return facts.containsKey(key) ? facts.get(key).value() : null;
    }

    private static String refusal(List<Fact> changed) {
        var until = changed.getFirst().until();
        var rows = changed.stream().map(Fact::row).limit(MAX_ROWS_NAMED).collect(Collectors.joining("; "));
        int unnamed = changed.size() - MAX_ROWS_NAMED;
        return "The figures up to " + until + " are decided, and a change of these rows would alter them: " + rows
                + (unnamed > 0 ? "; and " + unnamed + " more" : "")
                + ". Leave what holds until then as it is and date the change after " + until
                + "; what has to be put right up to then needs a restatement by the province.";
    }
}
