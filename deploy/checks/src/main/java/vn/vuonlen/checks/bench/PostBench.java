package vn.vuonlen.checks.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** One survey after another by eight clients at once: pgbench with prepared statements against POST /v1/surveys. */
final class PostBench {

    private static final int CLIENTS = 8;

    private final BenchEnvironment environment;
    private final List<String> bodies = new ArrayList<>();
    private final Path script;

    PostBench(BenchEnvironment environment, String storeSql) throws IOException, SQLException, InterruptedException {
        this.environment = environment;
        this.script = environment.folder.resolve("post.sql");
        var json = new ObjectMapper();
        for (String row : Files.readAllLines(environment.surveys)) {
            var body = ((ObjectNode) json.readTree(row)).put("review", environment.review);
            // Some rise or fall by more than a class.
            body.putArray("confirmed").add("confirm-class");
            bodies.add(body.toString());
        }
        environment.reset();
        environment.importSurveys();
        environment.database.analyze();
        environment.database.execute(
                """
                CREATE TABLE posted AS SELECT row_number() OVER (ORDER BY s.id)::int AS n, s.id, s.household_id,
                    s.surveyed_on, s.income, s.b1, s.b2, s.deprivations, s.causes, s.aspirations,
                    s.no_capacity_to_work, s.applicant, s.content_hash, r.class, r.route
                FROM survey s JOIN result r USING (review_id, household_id)
                WHERE s.review_id = '%s'\
                """.formatted(environment.review),
                "CREATE UNIQUE" + " INDEX" + " ON posted" + " (n)",
                "VACUUM" + " (ANALYZE)" + " posted");
        // All in one network packet, as the service's driver sends the lock with the statement.
        Files.writeString(script, """
            \\set i :i + 1
            \\set n :client_id * %d + :i
            \\startpipeline
            BEGIN;
            SELECT pg_advisory_xact_lock_shared(hashtextextended('%s', 1));
            %s;
            COMMIT;
            \\endpipeline
            """.formatted(
                        each(),
                        environment.review,
                        storeSql.formatted("SELECT * FROM posted WHERE n = :n", environment.review)
                                .replaceAll("\\s+", " ")
                                .strip()));
    }

    private int each() {
        return bodies.size() / CLIENTS;
    }

    double[] floor() throws IOException, InterruptedException {
        return new Pgbench(environment, script, CLIENTS, List.of("i=0")).run(each());
    }

    double[] ours() throws IOException, InterruptedException {
        var times = new double[CLIENTS * each()];
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client * each();
            clients.add(() -> {
                for (int i = first; i < first + each(); i++) {
                    long began = System.nanoTime();
                    environment.client.post("/v1/surveys", bodies.get(i));
                    times[i] = (System.nanoTime() - began) / 1e6;
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client : threads.invokeAll(clients)) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A survey was not stored", e.getCause());
        }
        return times;
    }
}
