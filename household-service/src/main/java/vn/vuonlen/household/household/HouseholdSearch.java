package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.household.HouseholdView.AreaName;

/** Finds households by the name of the head, typed with marks or without, or by a member's personal ID. */
@ApplicationScoped
class HouseholdSearch {

    /** What is asked for: {@code plain} is the name without marks; null asks for all. */
    record Question(String name, String plain, byte[] personalId, UUID[] areas) {}

    /** The last household of the page before. Its name, by which the list is sorted too, is nothing for an address. */
    record After(int rank, UUID id) {
        static final After NOTHING = new After(-1, new UUID(0, 0));
    }

    record Found(HouseholdSummary household, After place) {}

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

    /** The first condition is what the index of trigrams answers, the second keeps it to beginnings of words. */
    private static final String BY_NAME =
            SQL.formatted("head_search LIKE ? AND strpos(' ' || head_search, ' ' || q.plain) > 0");

    private static final String BY_PERSONAL_ID =
            SQL.formatted("id IN (SELECT household_id FROM member WHERE personal_id_hash = ?)");

    private final DataSource database;

    HouseholdSearch(DataSource database) {
        this.database = database;
    }

    List<Found> find(Question question, After after, int limit) {
        var sql = question.personalId != null ? BY_PERSONAL_ID : question.plain != null ? BY_NAME : ALL;
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            ask(connection, query, question);
            query.setInt(5, after.rank);
            query.setObject(6, after.id);
            query.setObject(7, after.id);
            query.setInt(8, limit);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Found>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not search households", e);
        }
    }

    private static void ask(Connection connection, PreparedStatement query, Question question) throws SQLException {
        query.setString(1, question.name);
        query.setString(2, question.plain);
        query.setArray(3, connection.createArrayOf("uuid", question.areas));
        if (question.personalId != null) {
            query.setBytes(4, question.personalId);
        } else {
            query.setString(
                    4, question.plain == null ? null : "%" + question.plain.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
    }

    private static Found read(ResultSet row) throws SQLException {
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
        return new Found(household, new After(row.getInt(10), id));
    }
}
