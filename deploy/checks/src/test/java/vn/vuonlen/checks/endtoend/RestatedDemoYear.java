package vn.vuonlen.checks.endtoend;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Province;

/** The results of 2018 are restated: a household that was poor in three years had not been so in 2018. */
record RestatedDemoYear(PublicApi api, Province province) {

    /** The day of its decision, after those on 2018 and 2019. */
    static final String FROM = "2020-06-10";

    static final String DAY_BEFORE = "2020-06-09";

    /** Surveyed by income, so that another income puts it right. */
    private static final String A_POOR_HOUSEHOLD = """
            SELECT v.id, s.id, s.household_id, s.surveyed_on, s.version
            FROM survey s JOIN review v ON v.id = s.review_id
            JOIN result r ON r.review_id = v.id AND r.household_id = s.household_id
            WHERE v.year = 2018 AND r.class = 'POOR' AND s.income IS NOT NULL
                AND EXISTS (SELECT FROM result b WHERE b.household_id = s.household_id AND b.year = 2017 AND b.class = 'POOR')
                AND EXISTS (SELECT FROM result n WHERE n.household_id = s.household_id AND n.year = 2019 AND n.class = 'POOR')
            ORDER BY s.household_id LIMIT 1
            """;

    /** @return the effects */
    JsonNode isProposedAndApproved() throws Exception {
        var row = row(A_POOR_HOUSEHOLD);
        var path = "/v1/reviews/" + row.get(0) + "/restatements";
        var proposed = post(api.token("province-officer", "11"), path, """
                {"reason": "Hộ có thu nhập khác đã bị bỏ sót",
                 "surveys": [{"version": %s, "survey": {"id": "%s", "review": "%s", "household": "%s", "surveyedOn": "%s",
                    "income": 2500000, "noDeprivation": true, "confirmed": ["confirm-class"]}}]}
                """.formatted(
                        row.get(4), row.get(1), row.get(0), row.get(2), row.get(3)));
        assertEquals(201, proposed.statusCode(), proposed::asString);
        var number = PublicApi.json(proposed).path("number").asText();
        var approved = post(
                province.users().colleague("province-officer", "11"),
                path + "/" + number + "/approval",
                "{\"number\": \"900/QĐ-UBND\", \"date\": \"" + FROM + "\"}");
        assertEquals(200, approved.statusCode(), approved::asString);
        return PublicApi.json(approved).path("effects");
    }

    private Response post(String token, String path, String body) {
        return given().baseUri(province.url(Part.HOUSEHOLD).toString())
                .auth()
                .preemptive()
                .oauth2(token)
                .header("Idempotency-Key", "restated demo year")
                .contentType("application/json; charset=utf-8")
                .body(body)
                .post(path);
    }

    private List<String> row(String sql) throws SQLException {
        try (var owner = DriverManager.getConnection(province.jdbcUrl(Part.HOUSEHOLD));
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var row = new ArrayList<String>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                row.add(rows.getString(column));
            }
            return row;
        }
    }
}
