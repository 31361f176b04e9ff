package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.household.HouseholdView.MemberView;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.problem.Problem;

/** Finds households by the name of the head, with marks or without. */
@ApplicationScoped
class HouseholdSearch {

    /** {@code plain} is the name without marks; without a name all households of the areas match. */
    record Criteria(String name, String plain, UUID[] areas, HouseholdFilter filter) {}

    /**
     * The last household of the page before, under the name that it had there: by that of today all between the two would be
     * left out, or come twice.
     */
    record After(int rank, String name, UUID id) {
        static final After NOTHING = new After(-1, "", new UUID(0, 0));
    }

    record Match(HouseholdSummary household, After position) {}

    /** Of more, nobody finds the one: the search is refused, and costs no more than this, however many are stored. */
    static final int MOST_MATCHES = 1_000;

    /**
     * Whole words with their marks come first, then whole words without, then beginnings of words. Within a rank in
     * the order of a Vietnamese dictionary.
     */
    private static final String RANKED = """
            SELECT %s, h.rank, h.matches
              FROM (SELECT m.*, count(*) OVER () AS matches, CASE
                        WHEN strpos(' ' || head_marked || ' ', ' ' || marked(m.name) || ' ') > 0 THEN 0
                        WHEN strpos(' ' || head_search || ' ', ' ' || m.plain || ' ') > 0 THEN 1
                        ELSE 2 END AS rank
                      FROM (SELECT household.*, q.name, q.plain
                              FROM household, (SELECT ?::text AS name, ?::text AS plain) q
                             WHERE area_id = ANY (?) AND %s ${filter} LIMIT %d) m) h
              JOIN area a ON a.id = h.area_id
             WHERE (h.rank, h.head_name COLLATE "vi-VN-x-icu", h.id) > (?, ?, ?)
             ORDER BY h.rank, h.head_name COLLATE "vi-VN-x-icu", h.id
             LIMIT ?
            """;

    /** Without words, a page is read from the index of names. */
    private static final String ALL = """
            SELECT %s, 2 AS rank, 0 AS matches
              FROM (SELECT ?::text, ?::text) q, household h JOIN area a ON a.id = h.area_id
             WHERE h.area_id = ANY (?) AND ?::text IS NULL ${filter}
               AND ? <= 2 AND (h.head_name COLLATE "vi-VN-x-icu", h.id) > (?, ?)
             ORDER BY h.head_name COLLATE "vi-VN-x-icu", h.id
             LIMIT ?
            """.formatted(HouseholdSummary.COLUMNS);

    /** The first condition uses the trigram index, the second narrows it to beginnings of words. */
    private static final String BY_NAME = RANKED.formatted(
            HouseholdSummary.COLUMNS,
            "head_search LIKE ? AND strpos(' ' || head_search, ' ' || q.plain) > 0",
            MOST_MATCHES + 1);

    private final DataSource database;
    private final MembersOnDay members;

    HouseholdSearch(DataSource database, MembersOnDay members) {
        this.database = database;
        this.members = members;
    }

    Map<UUID, List<MemberView>> members(List<UUID> households) {
        try (var connection = database.getConnection()) {
            return members.now(connection, households);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the members of households", e);
        }
    }

    List<Match> find(Criteria criteria, After after, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql(criteria))) {
            bind(query, criteria, after, limit);
            try (var rows = query.executeQuery()) {
                var matches = new ArrayList<Match>();
                while (rows.next()) {
                    if (rows.getInt("matches") > MOST_MATCHES) {
                        throw Problem.of(HouseholdProblem.TOO_MANY_MATCHES, MOST_MATCHES)
                                .at("?q");
                    }
                    matches.add(read(rows));
                }
                return matches;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not search households", e);
        }
    }

    static String sql(Criteria criteria) {
        return criteria.plain != null
                ? BY_NAME.replace("${filter}", criteria.filter.sql("household"))
                : ALL.replace("${filter}", criteria.filter.sql("h"));
    }

    static void bind(PreparedStatement query, Criteria criteria, After after, int limit) throws SQLException {
        query.setString(1, criteria.name);
        query.setString(2, criteria.plain);
        ArrayParameters.bind(query, 3, "uuid", (Object[]) criteria.areas);
        query.setString(
                4, criteria.plain == null ? null : "%" + criteria.plain.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        int next = criteria.filter.bind(query, 5);
        query.setInt(next, after.rank);
        query.setString(next + 1, after.name);
        query.setObject(next + 2, after.id);
        query.setInt(next + 3, limit);
    }

    private static Match read(ResultSet row) throws SQLException {
        var household = HouseholdSummary.of(row);
        return new Match(household, new After(row.getInt("rank"), household.headName(), household.id()));
    }
}
