package vn.vuonlen.checks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of a review over the whole province, one page of 500 after the other: a keyset SELECT by pgbench, of a table that
 * has nothing but these rows in their order, against {@code GET /v1/reviews/{id}/list}.
 */
final class ListBench {

    private static final int PAGE = 500;

    private final BenchEnvironment environment;
    private final Path script;
    private final long households;

    ListBench(BenchEnvironment environment) throws IOException, SQLException, InterruptedException {
        this.environment = environment;
        this.script = environment.folder.resolve("list.sql");
        environment.reset();
        environment.importSurveys();
        environment.database.analyze();
        environment.database.execute(
                "DROP TABLE IF EXISTS listed",
                """
                CREATE TABLE listed AS SELECT
                    row_number() OVER (ORDER BY coalesce(s.area_id, h.area_id), h.id)::int AS n, h.id AS household_id, h.code,
                    h.head_name, a.id AS commune_id, a.code AS commune_code, a.name AS commune_name, l.reason,
                    s.id AS survey_id, s.surveyed_on, s.enumerator
                FROM (SELECT household_id FROM review_list WHERE review_id = '%1$s'
                    UNION SELECT household_id FROM survey WHERE review_id = '%1$s') one
                JOIN household h ON h.id = one.household_id
                LEFT JOIN survey s ON s.household_id = h.id AND s.review_id = '%1$s'
                LEFT JOIN review_list l ON l.household_id = h.id AND l.review_id = '%1$s'
                JOIN area a ON a.id = coalesce(s.area_id, h.area_id)
                """.formatted(environment.review),
                "CREATE UNIQUE INDEX ON listed (n)",
                "VACUUM (ANALYZE)");
        this.households = Long.parseLong(environment.database.value("SELECT count(*) FROM listed"));
        Files.writeString(script, """
            \\set after :page * %1$d
            \\set page :page + 1
            SELECT * FROM listed WHERE n > :after ORDER BY n LIMIT %1$d;
            """.formatted(PAGE));
    }

    double[] floor() throws IOException, InterruptedException {
        long pages = (households + PAGE - 1) / PAGE;
        return new Pgbench(environment, script, 1, List.of("page=0")).run((int) pages);
    }

    double[] ours() throws IOException, InterruptedException {
        var first = "/v1/reviews/" + environment.review + "/list?limit=" + PAGE;
        var times = new ArrayList<Double>();
        long rows = 0;
        var path = first;
        while (path != null) {
            long began = System.nanoTime();
            JsonNode page = environment.client.get(path);
            times.add((System.nanoTime() - began) / 1e6);
            rows += page.path("items").size();
            path = page.hasNonNull("next")
                    ? first + "&cursor=" + page.path("next").asText()
                    : null;
        }
        if (rows != households) {
            throw new IOException("The pages have %d households instead of %d".formatted(rows, households));
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
