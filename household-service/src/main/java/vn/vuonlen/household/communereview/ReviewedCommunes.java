package vn.vuonlen.household.communereview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.household.communestep.CommunePart;
import vn.vuonlen.household.communestep.CommunePart.NotStarted;
import vn.vuonlen.household.communestep.CommuneStep;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.kit.database.ArrayParameters;

/** The communes of a review and how far each is. Many at once, by one statement each. */
@ApplicationScoped
class ReviewedCommunes {

    private static final String OF_REVIEW = """
            SELECT c.id, c.code, c.name, above.code AS above, top.code AS top, p.step, p.since, p.last_act_on, p.facts
            FROM area c
            JOIN area above ON above.id = c.parent_id
            LEFT JOIN area top ON top.id = above.parent_id
            LEFT JOIN review_commune p ON p.review_id = ? AND p.unit_id = c.id
            WHERE c.level = 'COMMUNE' AND c.valid @> ?::date AND ? IN (above.id, top.id)
                AND (? OR c.id = ANY (?::uuid[]))
            ORDER BY c.code
            """;

    private static final String STORE = """
            INSERT INTO review_commune AS stored (review_id, unit_id, step, since, last_act_on, facts)
            SELECT c.review_id, c.unit_id, c.step, c.since, c.last_act_on, c.facts::jsonb
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[])
                AS c (review_id, unit_id, step, since, last_act_on, facts)
            ON CONFLICT (review_id, unit_id) DO UPDATE SET step = excluded.step, since = excluded.since,
                last_act_on = excluded.last_act_on, facts = excluded.facts, version = stored.version + 1
            """;

    private static final String REOPEN =
            "DELETE FROM review_concluded_area WHERE review_id = ? AND unit_id = ANY (?::uuid[])";

    /** Themselves, their villages, and what has become a whole part of them. */
    private static final String CONCLUDE = """
            INSERT INTO review_concluded_area (review_id, area_id, unit_id)
            SELECT ?, lived.area_id, c.id
            FROM unnest(?::uuid[]) AS c (id)
            JOIN area u ON c.id IN (u.id, u.parent_id)
            JOIN area_unit lived ON lived.unit_id = u.id AND lived.from_date <= ?
                AND (lived.to_date IS NULL OR lived.to_date >= ?)
            ON CONFLICT DO NOTHING
            """;

    private final ObjectMapper json;

    ReviewedCommunes(ObjectMapper json) {
        this.json = json;
    }

    /** @param areas those of the caller; null for all */
    List<ReviewedCommune> of(Connection connection, ReviewUnderProcedure review, LocalDate today, UUID[] areas)
            throws SQLException {
        try (var query = connection.prepareStatement(OF_REVIEW)) {
            query.setObject(1, review.id());
            query.setObject(2, review.dayOfCommunes(today));
            query.setObject(3, review.area());
            query.setBoolean(4, areas == null);
            ArrayParameters.bind(query, 5, "uuid", areas == null ? new Object[0] : (Object[]) areas);
            var communes = new ArrayList<ReviewedCommune>();
            var row = query.executeQuery();
            while (row.next()) {
                communes.add(read(row));
            }
            return communes;
        }
    }

    void store(Connection connection, ReviewUnderProcedure review, LocalDate today, Collection<ReviewedCommune> changed)
            throws SQLException {
        ArrayParameters.of(changed)
                .column("uuid", commune -> review.id())
                .column("uuid", ReviewedCommune::unit)
                .column("text", commune -> commune.step().name())
                .column("date", ReviewedCommune::since)
                .column("date", ReviewedCommune::lastActOn)
                .column("text", commune -> text(commune.part()))
                .execute(connection, STORE);
        try (var reopen = connection.prepareStatement(REOPEN);
                var conclude = connection.prepareStatement(CONCLUDE)) {
            reopen.setObject(1, review.id());
            ArrayParameters.bind(reopen, 2, "uuid", units(changed, false));
            reopen.executeUpdate();
            conclude.setObject(1, review.id());
            ArrayParameters.bind(conclude, 2, "uuid", units(changed, true));
            conclude.setObject(3, review.dayOfCommunes(today));
            conclude.setObject(4, review.dayOfCommunes(today));
            conclude.executeUpdate();
        }
    }

    private static List<UUID> units(Collection<ReviewedCommune> changed, boolean concluded) {
        return changed.stream()
                .filter(commune -> commune.step().concluded() == concluded)
                .map(ReviewedCommune::unit)
                .toList();
    }

    private ReviewedCommune read(ResultSet row) throws SQLException {
        var step = row.getString("step");
        return new ReviewedCommune(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Stream.of(row.getString("above"), row.getString("top") == null ? "" : row.getString("top"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.getObject("since", LocalDate.class),
                row.getObject("last_act_on", LocalDate.class),
                step == null ? new NotStarted() : part(CommuneStep.valueOf(step), row.getString("facts")));
    }

    private CommunePart part(CommuneStep step, String facts) {
        try {
            return json.readValue(facts, CommunePart.type(step));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored facts of a commune have another form", e);
        }
    }

    private String text(CommunePart part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
