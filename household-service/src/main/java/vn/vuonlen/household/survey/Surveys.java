package vn.vuonlen.household.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.ResultStatus;
import vn.vuonlen.household.classification.Explanation;
import vn.vuonlen.household.classification.Movement;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.household.standard.Standards;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;

/** The accepted surveys of the caller's areas; others do not exist for the caller. */
@ApplicationScoped
public class Surveys {

    private static final String FIND = """
            SELECT s.*, v.year, v.standard, v.standard_version, v.step, r.class, r.route, r.movement,
                ARRAY(SELECT c.code FROM confirmation c WHERE c.thing_id = s.id ORDER BY c.code) AS confirmed
            FROM survey s
            JOIN household h ON h.id = s.household_id
            JOIN review v ON v.id = s.review_id
            -- The newest, if it was restated.
            CROSS JOIN LATERAL (
                SELECT * FROM result WHERE household_id = s.household_id AND review_id = s.review_id
                ORDER BY restatement DESC LIMIT 1) r
            WHERE s.id = ? AND h.area_id = ANY (?)
            """;

    /** A survey with the hash of what it says. */
    record Stored(SurveyView view, byte[] contentHash) {}

    private final DataSource database;
    private final Standards standards;

    Surveys(DataSource database, Standards standards) {
        this.database = database;
        this.standards = standards;
    }

    public Optional<SurveyView> find(UUID id, Scope scope) {
        return stored(id, scope).map(Stored::view);
    }

    Optional<Stored> stored(UUID id, Scope scope) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, id);
            ArrayParameters.bind(query, 2, "uuid", (Object[]) scope.array());
            var row = query.executeQuery();
            return row.next() ? Optional.of(new Stored(view(row), row.getBytes("content_hash"))) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read survey " + id, e);
        }
    }

    private SurveyView view(ResultSet row) throws SQLException {
        var survey = SurveyFields.read(row);
        var residence = Residence.valueOf(row.getString("residence"));
        var standard = standards.get(row.getString("standard"), row.getInt("standard_version"));
        return new SurveyView(
                survey.id(),
                survey.review(),
                survey.household(),
                row.getLong("version"),
                row.getObject("area_id", UUID.class),
                residence,
                survey.surveyedOn(),
                survey.income(),
                survey.b1(),
                survey.b2(),
                survey.deprivations(),
                survey.causes(),
                survey.aspirations(),
                survey.noCapacityToWork(),
                survey.applicant(),
                survey.noDeprivation(),
                survey.confirmed(),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                result(row),
                Explanation.of(standard, survey.measured(), residence));
    }

    private static SurveyView.ResultView result(ResultSet row) throws SQLException {
        var route = row.getString("route");
        var movement = row.getString("movement");
        return new SurveyView.ResultView(
                row.getInt("year"),
                PovertyClass.valueOf(row.getString("class")),
                route == null ? null : Route.valueOf(route),
                movement == null ? null : Movement.valueOf(movement),
                ResultStatus.of(row.getString("step").equals("DECIDED")));
    }
}
