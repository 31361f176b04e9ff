package vn.vuonlen.household.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The units of a day, read from the view of the events: REST and Kafka give the same members. */
@ApplicationScoped
class Areas {

    /** POOR_DISTRICT stands for both of its groups. Compared as text, because LIKE would accept wildcards as codes. */
    private static final String DESIGNATED_AS =
            "? IN (d.designation, regexp_replace(d.designation, '_GROUP_[0-9]$', ''))";

    private static final String ON_DAY = """
            SELECT p.value FROM published_area p JOIN area a USING (id)
            WHERE a.valid @> ?::date AND (?::text IS NULL OR a.level = ?) AND a.code > ?
                AND (?::text IS NULL OR a.parent_id IN (
                    SELECT id FROM area WHERE code = ? AND valid @> ?::date))
                AND (?::text IS NULL OR EXISTS (
                    SELECT FROM area_designation d
                    WHERE d.area_id = a.id AND %s
                        AND daterange(d.valid_from, d.valid_to, '[]') @> ?::date))
            ORDER BY a.code LIMIT ?
            """.formatted(DESIGNATED_AS);

    private static final String DESIGNATION_EXISTS =
            "SELECT 'null' FROM area_designation d WHERE " + DESIGNATED_AS + " LIMIT 1";

    /** The two groups have a common name. */
    private static final String KNOWN_DESIGNATIONS = "SELECT designation FROM area_designation UNION"
            + " SELECT regexp_replace(designation, '_GROUP_[0-9]$', '') FROM area_designation ORDER BY 1";

    private final DataSource database;
    private final ObjectMapper json;

    Areas(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The units of a day, in order of code; of no filter that is null. */
    record Filter(LocalDate day, AreaLevel level, String parent, String designation) {}

    List<AreaView> of(Filter filter, String afterCode, int atMost) {
        var level = filter.level == null ? null : filter.level.name();
        return read(
                ON_DAY,
                filter.day,
                level,
                level,
                afterCode,
                filter.parent,
                filter.parent,
                filter.day,
                filter.designation,
                filter.designation,
                filter.day,
                atMost);
    }

    boolean exists(String code, LocalDate day) {
        return !read("SELECT 'null' FROM area WHERE code = ? AND valid @> ?::date", code, day)
                .isEmpty();
    }

    Optional<AreaView> find(UUID id) {
        return read("SELECT value FROM published_area WHERE id = ?", id).stream()
                .findFirst();
    }

    boolean designationExists(String designation) {
        return !read(DESIGNATION_EXISTS, designation).isEmpty();
    }

    /** All that some area holds or held, in the order of the alphabet. */
    List<String> knownDesignations() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(KNOWN_DESIGNATIONS);
                var rows = query.executeQuery()) {
            var designations = new ArrayList<String>();
            while (rows.next()) {
                designations.add(rows.getString(1));
            }
            return designations;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the designations", e);
        }
    }

    private List<AreaView> read(String sql, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            return views(query);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the areas", e);
        }
    }

    private List<AreaView> views(PreparedStatement query) throws SQLException {
        var views = new ArrayList<AreaView>();
        var row = query.executeQuery();
        while (row.next()) {
            try {
                views.add(json.readValue(row.getString(1), AreaView.class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("published_area and AreaView have different members", e);
            }
        }
        return views;
    }
}
