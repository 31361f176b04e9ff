package vn.vuonlen.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules, their cases and their runbooks; and that each of these checks notices what it is for. */
class AlarmsTest {

    private static final Path RULES = ObservabilityFolder.file("rules");
    private static final Path RUNBOOKS = ObservabilityFolder.file("runbooks");
    private static final List<String> PARTS =
            List.of("**What it means.**", "**Who is hurt.**", "**What to look at.**", "**What to do.**");
    private static final int TEN_LINES_AND_TWO_HEADINGS = 12;

    @TempDir
    Path folder;

    @Test
    void theRulesAreRulesOfPrometheus() throws Exception {
        var outcome = PrometheusTool.PROMTOOL.run(RULES, "check", "rules", "vuonlen.yaml");

        assertEquals(0, outcome.exitCode(), outcome.output());
    }

    @Test
    void everyAlarmFiresAndStaysQuietAsItsCasesSay() throws Exception {
        var outcome = PrometheusTool.PROMTOOL.run(RULES, "test", "rules", "vuonlen.test.yaml");

        assertEquals(0, outcome.exitCode(), outcome.output());
    }

    @Test
    void everyAlarmHasCasesBothWays() throws IOException {
        assertEquals(Set.of(), Alarms.of(RULES).untested());
    }

    @Test
    void alarmsNameOnlyWhatTheServicesExpose() throws IOException {
        assertEquals(Set.of(), Alarms.of(RULES).unknownMetrics());
    }

    @Test
    void everyAlarmHasSeveritySummaryAndRunbook() throws IOException {
        assertEquals(Set.of(), Alarms.of(RULES).unlabelled());
    }

    /** A runbook is read at night. */
    @Test
    void everyRunbookIsOfAnAlarmAndHasItsFourPartsInTenLines() throws IOException {
        var wrong = new TreeSet<String>();
        var runbooks = new TreeSet<String>();
        try (var files = Files.list(RUNBOOKS)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replace(".md", "");
                runbooks.add(name);
                var lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
                var parts = lines.stream()
                        .flatMap(line -> PARTS.stream().filter(line::startsWith))
                        .toList();
                if (!lines.getFirst().equals("# " + name)
                        || !parts.equals(PARTS)
                        || lines.size() > TEN_LINES_AND_TWO_HEADINGS) {
                    wrong.add(name);
                }
            }
        }

        assertEquals(Set.of(), wrong);
        assertEquals(Alarms.of(RULES).names(), runbooks);
    }

    @Test
    void aBrokenExpressionIsSeen() throws Exception {
        change("vuonlen_kafka_reachable == 0", "vuonlen_kafka_reachable == == 0");

        assertNotEquals(
                0,
                PrometheusTool.PROMTOOL
                        .run(folder, "check", "rules", "vuonlen.yaml")
                        .exitCode());
    }

    @Test
    void anAlarmThatFiresTooEarlyOrNeverIsSeen() throws Exception {
        for (var threshold : List.of("40", "4000")) {
            change("vuonlen_unpublished_oldest_seconds) > 60", "vuonlen_unpublished_oldest_seconds) > " + threshold);
            var outcome = PrometheusTool.PROMTOOL.run(folder, "test", "rules", "vuonlen.test.yaml");

            assertEquals(1, outcome.exitCode());
            assertTrue(outcome.output().contains("VuonlenChangesUnpublished"), outcome.output());
        }
    }

    @Test
    void anAlarmWithoutCaseRunbookOrKnownMetricIsSeen() throws IOException {
        change(
                "alert: VuonlenKafkaUnreachable\n        expr: vuonlen_kafka",
                "alert: New\n        expr: vuonlen_kafak");
        var changed = Alarms.of(folder);

        assertEquals(Set.of("New is never quiet", "New never fires"), changed.untested());
        assertEquals(Set.of("New"), changed.unlabelled());
        assertEquals(Set.of("New: vuonlen_kafak_reachable"), changed.unknownMetrics());
    }

    /** A copy of the rules with one change, beside their cases. */
    private void change(String before, String after) throws IOException {
        var rules = Files.readString(RULES.resolve("vuonlen.yaml"));
        assertTrue(rules.contains(before), before);
        Files.writeString(folder.resolve("vuonlen.yaml"), rules.replace(before, after));
        Files.writeString(folder.resolve("vuonlen.test.yaml"), Files.readString(RULES.resolve("vuonlen.test.yaml")));
    }
}
