package vn.vuonlen.household.surveyversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.classification.Explanation;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Standards;
import vn.vuonlen.household.survey.SurveyFields;

/** What surveys said before they were corrected. */
@ApplicationScoped
class SurveyVersions {

    /** The newest first. Each version by whoever sent it. */
    private static final String VERSIONS = """
            SELECT v.*, r.standard, r.standard_version, '{}'::text[] AS confirmed
            FROM (
                SELECT id, version, review_id, household_id, area_id, residence, surveyed_on, income, b1, b2, deprivations,
                    causes, aspirations, no_capacity_to_work, applicant, no_deprivation, enumerator, submitted_at
                FROM survey
                UNION ALL
                SELECT id, version, review_id, household_id, area_id, residence, surveyed_on, income, b1, b2, deprivations,
                    causes, aspirations, no_capacity_to_work, applicant, no_deprivation, enumerator, submitted_at
                FROM former_survey) v
            JOIN review r ON r.id = v.review_id
            WHERE v.id = ? ORDER BY v.version DESC
            """;

    private final DataSource database;
    private final Standards standards;

    SurveyVersions(DataSource database, Standards standards) {
        this.database = database;
        this.standards = standards;
    }

    /** Whoever may see the survey may see what it said before. */
    List<SurveyVersion> of(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(VERSIONS)) {
            query.setObject(1, id);
            var versions = new ArrayList<SurveyVersion>();
            var row = query.executeQuery();
            while (row.next()) {
                versions.add(version(row));
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the versions of survey " + id, e);
        }
    }

    private SurveyVersion version(ResultSet row) throws SQLException {
        var survey = SurveyFields.read(row);
        var residence = Residence.valueOf(row.getString("residence"));
        var standard = standards.get(row.getString("standard"), row.getInt("standard_version"));
        return new SurveyVersion(
                row.getLong("version"),
                row.getString("enumerator"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("area_id", UUID.class),
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
                Explanation.of(standard, survey.measured(), residence));
    }
}
