package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.household.HouseholdView.AreaName;
import vn.vuonlen.kit.database.ArrayParameters;

/** Finds households by the name of the head, with marks or without, or by a member's personal ID. */
@ApplicationScoped
class HouseholdSearch {

    /** {@code plain} is the name without marks; without name and personal ID all households of the areas match. */
    record Criteria(String name, String plain, byte[] personalId, UUID[] areas) {}

    /**
     * The last household of the page before. Its name, a sort key too, must not stand in an address; SQL reads it by
     * the id.
     */
    record After(int rank, UUID id) {
        static final After NOTHING = new After(-1, new UUID(0, 0));
    }

    record Match(HouseholdSummary household, After position) {}

    /**
     * Whole words with their marks come first, then whole words without, then beginnings of words. Within a rank in
     * the order of a Vietnamese dictionary.
     */
    private static final String SQL = """
            SELECT h.id, h.code, h.head_name, h.ethnic_minority, h.size, h.ended_on, a.id, a.code, a.name, h.rank
              FROM (SELECT household.*, CASE
                        WHEN strpos(' ' || head_marked || ' ', ' ' || marked(q.name) || ' ') > 0 THEN 0
                        WHEN strpos(' ' || head_search || ' ', ' ' || q.plain || ' ') > 0 THEN 1
                        ELSE 2 END AS rank
                      FROM household, (SELECT ?::text AS name, ?::text AS plain) q
                     WHERE area_id = ANY (?) AND %s) h
              JOIN area a ON a.id = h.area_id
             WHERE (h.rank, h.head_name COLLATE "vi-VN-x-icu", h.id)
                    > (?, coalesce((SELECT head_name FROM household WHERE id = ?), ''), ?)
             ORDER BY h.rank, h.head_name COLLATE "vi-VN-x-icu", h.id
             LIMIT ?
            """;

    private static final String ALL = SQL.formatted("? IS NULL");

    /** The first condition uses the trigram index, the second narrows it to beginnings of words. */
    private static final String BY_NAME =
            SQL.formatted("head_search LIKE ? AND strpos(' ' || head_search, ' ' || q.plain) > 0");

    private static final String BY_PERSONAL_ID =
            SQL.formatted("id IN (SELECT household_id FROM member WHERE personal_id_hash = ?)");

    private final DataSource database;

    HouseholdSearch(DataSource database) {
        this.database = database;
    }

    List<Match> find(Criteria criteria, After after, int limit) {
        var sql = criteria.personalId != null ? BY_PERSONAL_ID : criteria.plain != null ? BY_NAME : ALL;
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            bind(query, criteria);
            query.setInt(5, after.rank);
            query.setObject(6, after.id);
            query.setObject(7, after.id);
            query.setInt(8, limit);
            try (var rows = query.executeQuery()) {
                var matches = new ArrayList<Match>();
                while (rows.next()) {
                    matches.add(read(rows));
                }
                return matches;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not search households", e);
        }
    }

    private static void bind(PreparedStatement query, Criteria criteria) throws SQLException {
        query.setString(1, criteria.name);
        query.setString(2, criteria.plain);
        ArrayParameters.bind(query, 3, "uuid", (Object[]) criteria.areas);
        if (criteria.personalId != null) {
            query.setBytes(4, criteria.personalId);
        } else {
            query.setString(
                    4, criteria.plain == null ? null : "%" + criteria.plain.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
    }

    private static Match read(ResultSet row) throws SQLException {
        var area = new AreaName(row.getObject(7, UUID.class), row.getString(8), row.getString(9));
        var id = row.getObject(1, UUID.class);
        var household = new HouseholdSummary(
                id,
                row.getString(2),
                row.getString(3),
                area,
                row.getBoolean(4),
                row.getInt(5),
                row.getObject(6) == null);
        return new Match(household, new After(row.getInt(10), id));
    }
}
