package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import vn.vuonlen.local.demo.LoadProgress;

/** Hands a file in and waits for its job. The same file again is unchanged, so that a load can simply begin anew. */
final class ImportClient {

    private static final Set<String> OVER = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final ServiceClient household;
    private final LoadProgress progress;

    ImportClient(ServiceClient household, LoadProgress progress) {
        this.household = household;
        this.progress = progress;
    }

    void send(String kind, String review, long total, Stream<?> rows) throws IOException, InterruptedException {
        progress.at(0, total);
        String path = "/v1/imports?kind=" + kind + (review == null ? "" : "&review=" + review);
        await(household.stream(Actor.IMPORTER, path + "&mode=commit&atomic=row", new NdjsonStream(rows)), total);
    }

    private void await(String job, long total) throws IOException, InterruptedException {
        while (true) {
            var state = household.get(Actor.IMPORTER, job);
            progress.at(state.path("done").asLong(), total);
            if (OVER.contains(state.path("state").asText())) {
                requireAllTaken(job, state);
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void requireAllTaken(String job, JsonNode state) throws IOException, InterruptedException {
        if (state.path("refused").asLong() > 0 || !state.path("state").asText().equals("SUCCEEDED")) {
            var rejects = household.get(Actor.IMPORTER, job + "/rejects?limit=3");
            throw new IOException("an import did not go through: " + state + " " + rejects);
        }
    }
}
