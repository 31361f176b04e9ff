package vn.vuonlen.checks.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;

/** What the tables hold before the review that is measured: the year before alone, or ten reviews and a merger of communes. */
enum BenchProvince {
    FIRST_YEAR(2017, "59-2015"),
    TEN_YEARS(2025, "07-2021");

    /** The year whose answers the demo's generator gives; the surveys of another year are made of them. */
    static final int ANSWERED = 2017;

    private static final int FIRST_COPY = 2015;

    final int year;
    final String standard;

    BenchProvince(int year, String standard) {
        this.year = year;
        this.standard = standard;
    }

    boolean hasEarlierReviews() {
        return this == TEN_YEARS;
    }

    /** As of a household that no list has to name. */
    static ObjectNode applicant(ObjectNode answers) {
        return answers.put("applicant", true);
    }

    /** The answers as a survey of the year. After the merger of communes they were given where a commune has ended. */
    ObjectNode survey(ObjectNode answers) {
        if (year != ANSWERED) {
            answers.put("id", answers.path("id").asText().replaceFirst("^....", "0197"));
            answers.put("surveyedOn", answers.path("surveyedOn").asText().replaceFirst("^....", "" + year));
            applicant(answers);
            // An indicator of 2015 that the standard of 2021 replaced.
            var deprivations = answers.withArray("deprivations");
            for (int i = 0; i < deprivations.size(); i++) {
                if (deprivations.get(i).asText().equals("HEALTH_CARE")) {
                    deprivations.set(i, "NUTRITION");
                }
            }
        }
        return answers;
    }

    /**
     * Copies the one review that was imported into every other year before the measured one, and decides them all. As a
     * restored database would: neither keys nor triggers are asked.
     */
    void copyReviews(BenchDatabase database) throws SQLException {
        var statements = List.of(
                "SET session_replication_role = replica",
                """
                INSERT INTO review SELECT copy.* FROM review v, generate_series(%d, %d) AS of (year),
                    jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'year', of.year)) copy
                WHERE of.year <> v.year""".formatted(FIRST_COPY, year - 1),
                """
                INSERT INTO review_list SELECT v.id, r.household_id, r.class FROM review v, result r
                WHERE r.class IN ('POOR', 'NEAR_POOR') ORDER BY v.year, r.household_id""",
                copies(
                        "survey",
                        "jsonb_build_object('id', uuidv7(make_interval(years => v.year - %1$d)),"
                                + " 'review_id', v.id, 'surveyed_on', s.surveyed_on + make_interval(years => v.year - %2$d))"),
                copies(
                        "result",
                        "jsonb_build_object('id', uuidv7(make_interval(years => v.year - %1$d)),"
                                + " 'review_id', v.id, 'year', v.year)"),
                """
                UPDATE review SET step = 'DECIDED', closed_on = opened_on, closed_by = 'maker',
                    decision_number = '1', decision_date = opened_on, decided_by = 'checker',
                    results = (SELECT count(*) FROM result r WHERE r.review_id = review.id)""",
                "TRUNCATE unpublished");
        database.execute(statements.toArray(String[]::new));
    }

    private String copies(String table, String changes) {
        return """
                INSERT INTO %1$s SELECT copy.* FROM %1$s s, review v, jsonb_populate_record(s, %2$s) copy
                WHERE v.id <> s.review_id ORDER BY v.year, s.household_id""".formatted(table, changes.formatted(year, ANSWERED));
    }
}
