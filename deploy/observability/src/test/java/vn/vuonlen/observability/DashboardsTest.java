package vn.vuonlen.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grafana shows an empty panel for a metric that does not exist, and an error for a query that is none: both are seen here. */
class DashboardsTest {

    private static final Path FOLDER = ObservabilityFolder.file("dashboards");

    @TempDir
    Path folder;

    @Test
    void everyExpressionIsOne() throws Exception {
        var outcome = check(Dashboards.of(FOLDER));

        assertEquals(0, outcome.exitCode(), outcome.output());
    }

    @Test
    void expressionsNameOnlyWhatTheServicesExpose() throws IOException {
        assertEquals(Set.of(), unknown(Dashboards.of(FOLDER)));
    }

    /** Under its uid a dashboard is replaced by its next version; a panel without a source asks Grafana's default one. */
    @Test
    void panelsSayWhatTheyShowOfWhichSource() throws IOException {
        var wrong = new TreeSet<String>();
        Dashboards.of(FOLDER).byName().forEach((name, dashboard) -> {
            if (!dashboard.path("uid").asText().equals("vuonlen-" + name)) {
                wrong.add(name + ": uid");
            }
            for (var panel : dashboard.path("panels")) {
                boolean row = panel.path("type").asText().equals("row");
                boolean says = !panel.path("description").asText().isEmpty()
                        && !panel.at("/fieldConfig/defaults/unit").asText().isEmpty();
                if (!row && !(says && panel.at("/datasource/uid").asText().equals("${datasource}"))) {
                    wrong.add(name + ": " + panel.path("title").asText());
                }
            }
        });

        assertEquals(Set.of(), wrong);
    }

    @Test
    void aBrokenExpressionAndAnUnknownMetricAreSeen() throws Exception {
        var events = Files.readString(FOLDER.resolve("events.json"));
        assertTrue(events.contains("max by (job) (vuonlen_unpublishable{"));
        Files.writeString(
                folder.resolve("events.json"),
                events.replace("max by (job) (vuonlen_unpublishable{", "max by (jab) ((vuonlen_unpublished_ever{"));
        var changed = Dashboards.of(folder);

        assertNotEquals(0, check(changed).exitCode());
        assertEquals(
                Set.of("events, Unpublishable: vuonlen_unpublished_ever", "events, Unpublishable: label jab"),
                unknown(changed));
    }

    private PrometheusTool.Outcome check(Dashboards dashboards) throws Exception {
        Files.writeString(folder.resolve("dashboards.rules"), dashboards.asRules());
        return PrometheusTool.PROMTOOL.run(folder, "check", "rules", "dashboards.rules");
    }

    private static Set<String> unknown(Dashboards dashboards) {
        var unknown = new TreeSet<String>();
        for (var expression : dashboards.expressions()) {
            new PromQuery(expression.text())
                    .unknown(ListedMetric.all())
                    .forEach(name -> unknown.add(expression.place() + ": " + name));
        }
        return unknown;
    }
}
