package vn.vuonlen.household;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * The fixture of this service's tests: an empty province, households, reviews, surveys and callers with tokens.
 * Reviews, surveys and {@link #registered} go through the API; {@link #household} inserts by SQL, because most tests
 * need households and only few test their registration.
 */
@ApplicationScoped
public class HouseholdFixture {

    /** Xã Mường Toong, a rural commune of Mường Nhé. */
    public static final String RURAL = "03163";

    /** Phường Him Lam of Điện Biên Phủ. */
    public static final String URBAN = "03127";

    /** Changes of audited tables need an actor. */
    private static final String AS_FIXTURE =
            "SELECT set_config('vuonlen.actor', 'fixture', true), set_config('vuonlen.request', 'fixture', true); ";

    private static final String DEADLOCK = "40P01";

    private final DataSource database;

    HouseholdFixture(DataSource database) {
        this.database = database;
    }

    public void empty() {
        sql(
                "TRUNCATE duplicate_search, household, household_stay, member, former_membership, former_ethnic_minority,"
                        + " household_change, duplicate_pair, duplicate_decision, review, review_commune, review_list, survey, former_survey,"
                        + " result, restatement, former_household, unpublished, prior_import, confirmation, commitment, review_commune_act, review_concluded_area");
    }

    /** Inserts a household that has lived in the commune with this code since 2015-01-01: before any year is decided. */
    public UUID household(String commune) {
        var id = UUID.randomUUID();
        sql("""
                WITH unit AS (SELECT id FROM area WHERE code = '%s' AND valid @> date '2015-01-01'),
                h AS (INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size)
                      SELECT '%s', id, true, '2015-01-01', 'Giàng A Páo', 'giang a pao', 5 FROM unit)
                INSERT INTO household_stay (household_id, area_id, from_date)
                SELECT '%s', id, '2015-01-01' FROM unit
                """.formatted(commune, id, id));
        return id;
    }

    /** So many households of one commune, whose heads are Nguyễn Văn 0000 and so on. */
    public void households(int number) {
        sql("""
                INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size)
                SELECT gen_random_uuid(), a.id, false, '2015-01-01', 'Nguyễn Văn ' || to_char(n, 'FM0000'),
                       'nguyen van ' || to_char(n, 'FM0000'), 4
                  FROM area a, generate_series(0, %d) n
                 WHERE a.code = '%s' AND a.valid @> date '2015-01-01'
                """.formatted(number - 1, RURAL));
    }

    /** Registers a household with its head through the API. */
    public static UUID registered(LocalDate on) {
        var id = UUID.randomUUID();
        as(TestTokens.of("commune-officer", "11"))
                .body("""
                        {"id": "%s", "area": "%s", "registeredOn": "%s", "members": [
                            {"name": "Giàng A Páo", "sex": "M", "birthDate": "1986", "ethnicGroup": "23",
                             "relationship": "HEAD"}]}
                        """.formatted(id, RURAL, on))
                .post("/v1/households")
                .then()
                .statusCode(201);
        return id;
    }

    public UUID openReview(int year) {
        return openReview(year, "59-2015");
    }

    public UUID openReview(int year, String standard) {
        return UUID.fromString(province("officer")
                .body(Map.of(
                        "year", year, "kind", "PERIODIC", "standard", standard, "standardVersion", 1, "area", "11"))
                .post("/v1/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** As one that was opened before procedures were known: its communes take no steps. */
    public UUID openReviewWithoutProcedure(int year) {
        var review = openReview(year);
        sql("UPDATE review SET procedure = NULL, procedure_version = NULL WHERE id = '" + review + "'");
        return review;
    }

    /** All communes take their steps in the first weeks of the year, so that every decision of it is later. */
    public static void conclude(UUID review, int year) {
        act(review, "commune-officer", "recorder", year + "-01-01", Map.of("act", "START_SURVEY"));
        act(
                review,
                "commune-officer",
                "recorder",
                year + "-01-01",
                Map.of("act", "VILLAGE_MEETING", "present", 40, "agreed", 36));
        act(review, "commune-officer", "recorder", year + "-01-01", Map.of("act", "POSTING"));
        act(review, "commune-officer", "chair", year + "-01-31", Map.of("act", "CONCLUSION", "number", "12/QĐ-UBND"));
        if (year >= 2021 && year <= 2024) {
            act(
                    review,
                    "district-officer",
                    "district",
                    year + "-01-31",
                    Map.of("act", "DISTRICT_OPINION", "opinion", "AGREES"));
        }
    }

    private static void act(UUID review, String role, String subject, String day, Map<String, Object> facts) {
        var act = new LinkedHashMap<>(facts);
        act.put("id", UUID.randomUUID());
        act.put("happenedOn", day);
        as(TestTokens.with(role).subject(subject).areas("11").sign())
                .body(act)
                .post("/v1/reviews/" + review + "/acts")
                .then()
                .statusCode(207)
                .body("items.result", everyItem(equalTo("DONE")));
    }

    public void closeAndDecide(UUID review, int year) {
        if (value("SELECT procedure FROM review WHERE id = '" + review + "'") != null) {
            conclude(review, year);
        }
        province("officer").post("/v1/reviews/" + review + "/closing").then().statusCode(200);
        province("chairman")
                .body(Map.of(
                        "number",
                        "158/QĐ-UBND",
                        "date",
                        LocalDate.of(year + 1, 2, 26).toString()))
                .post("/v1/reviews/" + review + "/decision")
                .then()
                .statusCode(200);
    }

    /** A review from opening to decision, in which the households have these incomes and no deprivation. */
    public UUID year(int year, Map<UUID, Long> incomes) {
        var review = openReview(year);
        incomes.forEach((household, income) -> {
            var survey = survey(review, household, year, income);
            survey.put("confirmed", List.of("confirm-class"));
            submit(survey).statusCode(201);
        });
        closeAndDecide(review, year);
        return review;
    }

    /** The survey of an applicant, as a map that the test can change. */
    public static Map<String, Object> survey(UUID review, UUID household, int year, long income) {
        var survey = new LinkedHashMap<String, Object>();
        survey.put("id", UUID.randomUUID());
        survey.put("review", review);
        survey.put("household", household);
        survey.put("surveyedOn", year + "-10-15");
        survey.put("income", income);
        survey.put("deprivations", List.of("NONE"));
        survey.put("causes", List.of("NO_CAPITAL"));
        survey.put("aspirations", List.of("LOAN", "GUIDANCE"));
        survey.put("applicant", true);
        return survey;
    }

    public static ValidatableResponse submit(Map<String, Object> survey) {
        return as(TestTokens.of("commune-officer", "11"))
                .body(survey)
                .post("/v1/surveys")
                .then();
    }

    public static RequestSpecification province(String subject) {
        return as(
                TestTokens.with("province-officer").subject(subject).areas("11").sign());
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    /** Surveys as they were before V24, and that migration again. What shows the column is made again in the same transaction. */
    public void migrateWhatSurveysSay() throws IOException {
        sql("ALTER TABLE survey DROP COLUMN no_deprivation CASCADE;\n" + migration("V24__what_surveys_say.sql")
                + migration("R__published_result.sql"));
    }

    private static String migration(String file) throws IOException {
        try (var text = HouseholdFixture.class.getResourceAsStream("/db/migration/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public String value(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(query);
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The relay and the jobs of the service go on meanwhile: who meets them in a deadlock begins again. */
    public void sql(String statement) {
        for (int attempt = 1; ; attempt++) {
            try (var connection = database.getConnection();
                    var execution = connection.createStatement()) {
                execution.execute(AS_FIXTURE + statement);
                return;
            } catch (SQLException e) {
                if (attempt == 3 || !DEADLOCK.equals(e.getSQLState())) {
                    throw new IllegalStateException(statement + ": " + e.getMessage(), e);
                }
            }
        }
    }
}
