package vn.vuonlen.household.communereview;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting as it was recorded.
 *
 * @param village its code, null of a meeting of the whole commune
 * @param villageName null without a village
 * @param disputed the households that the meeting did not agree on
 */
public record VillageMeeting(
        LocalDate day, int present, int agreed, String village, String villageName, List<UUID> disputed) {

    private static final String FIND = """
        SELECT a.happened_on, (a.facts ->> 'present')::int AS present, (a.facts ->> 'agreed')::int AS agreed,
            a.facts ->> 'village' AS village,
            (SELECT v.name FROM area v WHERE v.code = a.facts ->> 'village' AND v.level = 'VILLAGE'
                AND v.valid @> a.happened_on) AS village_name,
            ARRAY(SELECT d::uuid FROM jsonb_array_elements_text(a.facts -> 'disputed') AS d) AS disputed
        FROM review_commune_act a
        WHERE a.review_id = ? AND a.unit_id = ? AND a.id = ? AND a.act = 'VILLAGE_MEETING'
        """;

    public VillageMeeting {
        disputed = List.copyOf(disputed);
    }

    static Optional<VillageMeeting> find(Connection connection, UUID review, UUID unit, UUID act) throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setObject(1, review);
            query.setObject(2, unit);
            query.setObject(3, act);
            var row = query.executeQuery();
            return row.next()
                    ? Optional.of(new VillageMeeting(
                            row.getObject("happened_on", LocalDate.class),
                            row.getInt("present"),
                            row.getInt("agreed"),
                            row.getString("village"),
                            row.getString("village_name"),
                            List.of((UUID[]) row.getArray("disputed").getArray())))
                    : Optional.empty();
        }
    }
}
