package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import vn.vuonlen.local.demo.LoadProgress;

/** Posts an import and waits for its job. Importing the same rows again changes nothing, so a load can be repeated. */
final class ImportClient {

    private static final Set<String> TERMINAL_STATES = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final Duration POLL_INTERVAL = Duration.ofMillis(300);

    private final ServiceClient household;
    private final LoadProgress progress;

    ImportClient(ServiceClient household, LoadProgress progress) {
        this.household = household;
        this.progress = progress;
    }

    void send(String kind, String review, long total, Stream<?> rows) throws IOException, InterruptedException {
        progress.at(0, total);
        String path = "/v1/imports?kind=" + kind + (review == null ? "" : "&review=" + review);
        await(household.stream(LoadingUser.IMPORTER, path + "&mode=commit&atomic=row", new NdjsonStream(rows)), total);
    }

    private void await(String job, long total) throws IOException, InterruptedException {
        while (true) {
            var status = household.get(LoadingUser.IMPORTER, job);
            progress.at(status.path("done").asLong(), total);
            if (TERMINAL_STATES.contains(status.path("state").asText())) {
                requireSuccess(job, status);
                return;
            }
            Thread.sleep(POLL_INTERVAL);
        }
    }

    private void requireSuccess(String job, JsonNode status) throws IOException, InterruptedException {
        if (status.path("refused").asLong() > 0
                || !status.path("state").asText().equals("SUCCEEDED")) {
            var rejects = household.get(LoadingUser.IMPORTER, job + "/rejects?limit=3");
            throw new IOException("an import did not go through: " + status + " " + rejects);
        }
    }
}
