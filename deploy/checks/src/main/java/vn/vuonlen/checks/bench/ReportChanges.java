package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * Results of the open review at a steady rate, whatever the service does with them, and a reader of the provisional report: how
 * long after its moment each result is counted in what he reads.
 */
final class ReportChanges implements ReportBench.Part {

    private static final int CHANGES_A_SECOND = 500;
    private static final Pattern POOR = Pattern.compile("\"poor\":(\\d+)");

    private final ReportEnvironment environment;
    private final BenchTopics topics;
    private final int changes;
    private final String review;
    private final String commune;

    ReportChanges(ReportEnvironment environment, int changes) throws SQLException {
        this.environment = environment;
        this.topics = new BenchTopics(environment.settings);
        this.changes = changes;
        this.review = environment.value("SELECT id FROM review WHERE step = 'SURVEYING'");
        this.commune = environment.value("SELECT id FROM area WHERE code = '11001'");
    }

    @Override
    public List<Measurement> round() throws IOException, SQLException, InterruptedException {
        return List.of(environment.measure("change", this::run));
    }

    @Override
    public String ratios(Map<String, List<Measurement>> measured) {
        return String.format(
                Locale.ROOT,
                "change-p50=%.0fms change-p99=%.0fms",
                Measurement.time(measured.get("change"), 0.5),
                Measurement.time(measured.get("change"), 0.99));
    }

    /** The milliseconds from the moment of each change to the first answer that counts it. */
    private double[] run() throws IOException {
        var token = TestTokens.of("province-officer", "11");
        var reader = environment.client("/v1/reports/poverty?area=11&year=2026&status=provisional", token);
        var seen = new double[changes];
        try (var connection = new RawClient.Connection(reader)) {
            int before = poor(connection);
            long began = System.nanoTime();
            var publishing = Thread.ofPlatform().daemon().start(() -> publish(began));
            for (int counted = 0; counted < changes; ) {
                int now = poor(connection) - before;
                double millis = (System.nanoTime() - began) / 1e6;
                for (; counted < now; counted++) {
                    seen[counted] = millis - 1_000.0 * counted / CHANGES_A_SECOND;
                }
                if (millis > 60_000 + 1_000.0 * changes / CHANGES_A_SECOND) {
                    publishing.interrupt();
                    throw new IOException("Only %d of %d changes were reported".formatted(counted, changes));
                }
            }
        }
        return Arrays.copyOf(seen, changes);
    }

    private static int poor(RawClient.Connection connection) throws IOException {
        var body = new String(connection.ask(), UTF_8);
        var found = POOR.matcher(body);
        if (!found.find()) {
            throw new IOException("Not a report: " + body);
        }
        return Integer.parseInt(found.group(1));
    }

    private void publish(long began) {
        for (int i = 0; i < changes && !Thread.currentThread().isInterrupted(); i++) {
            long moment = began + 1_000_000_000L * i / CHANGES_A_SECOND;
            for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            publish();
        }
        topics.flush();
    }

    private void publish() {
        var id = UUID.randomUUID().toString();
        var value = """
            {"id":"%s","householdId":"%s","reviewId":"%s","restatement":0,"year":2026,"areaId":"%s","ethnicMinority":true,\
            "class":"POOR","route":"INCOME","movement":"NEW"}\
            """.formatted(id, UUID.randomUUID(), review, commune);
        topics.publish(BenchTopics.RESULTS, id, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        topics.close();
    }
}
