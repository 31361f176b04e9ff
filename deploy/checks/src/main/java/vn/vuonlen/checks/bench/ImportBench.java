package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The whole file at once: COPY and one statement against {@code POST /v1/imports}. */
final class ImportBench {

    private static final double[] NO_TIMES = {};

    private static final String GIVEN = """
            SELECT id::uuid, household_id::uuid, surveyed_on::date, income::bigint, b1::int, b2::int,
                deprivations::text[], causes::text[], aspirations::text[], no_capacity_to_work::boolean,
                applicant::boolean, content_hash::bytea, class, route
            FROM staged""";

    private final BenchEnvironment environment;
    private final String storeSql;
    private final Path file;
    private final SurveyTables tables;

    /** The floor's rows, with their classes, are what the service has stored of the same file. */
    ImportBench(BenchEnvironment environment, String storeSql) throws IOException, SQLException, InterruptedException {
        this.environment = environment;
        this.storeSql = storeSql.formatted(GIVEN, environment.review);
        this.file = environment.folder.resolve("staged");
        this.tables = SurveyTables.of(environment.surveys);
        environment.reset();
        ours();
        environment.database.analyze();
        try (var connection = environment.database.connect();
                var out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                    COPY (SELECT s.id, s.household_id, s.surveyed_on, s.income, s.b1, s.b2, s.deprivations, s.causes,
                        s.aspirations, s.no_capacity_to_work, s.applicant, s.content_hash, r.class, r.route
                    FROM survey s JOIN result r USING (review_id, household_id)
                    WHERE s.review_id = '%s') TO STDOUT""".formatted(environment.review), out);
        }
        environment.database.execute("""
                CREATE UNLOGGED TABLE staged (id text, household_id text, surveyed_on text, income text, b1 text, b2 text,
                    deprivations text, causes text, aspirations text, no_capacity_to_work text, applicant text,
                    content_hash text, class text, route text)""");
    }

    double[] floor() throws IOException, SQLException {
        try (var connection = environment.database.connect();
                var statement = connection.createStatement();
                var rows = Files.newInputStream(file)) {
            connection.setAutoCommit(false);
            statement.execute("TRUNCATE staged");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY staged FROM STDIN", rows);
            statement.execute("ANALYZE staged");
            statement.execute(storeSql);
            connection.commit();
        }
        return NO_TIMES;
    }

    double[] ours() throws IOException, InterruptedException {
        environment.importSurveys();
        return NO_TIMES;
    }

    double[] csv() throws IOException, InterruptedException {
        return table("text/csv", tables.csv());
    }

    double[] workbook() throws IOException, InterruptedException {
        return table("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", tables.workbook());
    }

    private double[] table(String type, Path rows) throws IOException, InterruptedException {
        environment.client.importFile("commit", "kind=surveys&review=" + environment.review, type, rows);
        return NO_TIMES;
    }

    double[] validated() throws IOException, InterruptedException {
        environment.client.importFile("validate", "kind=surveys&review=" + environment.review, environment.surveys);
        return NO_TIMES;
    }
}
