package vn.vuonlen.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.kubernetes.rules.Rule;

class ExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo", "province"})
    void everyRuleHolds(String example) {
        assertEquals(List.of(), Rule.allFaults(Chart.render(example)));
    }

    /** Many provinces on the same brokers, as the page about the nation says. */
    @Test
    void everyRuleHoldsWithAPrefixAndTraces() {
        var manifests = Chart.render(
                "province",
                Map.of("kafka.topicPrefix", "dien-bien.", "tracing.endpoint", "http://collector.tracing:4317"));

        assertEquals(List.of(), Rule.allFaults(manifests));
    }

    /** A restored database is another cluster, and nothing leads to the lost one any more. */
    @Test
    void everyRuleHoldsWithARestoredDatabase() {
        var manifests = Chart.render("province", Map.of("recovery.household.to", "2026-11-29 09:30:00+07"));

        assertEquals(List.of(), Rule.allFaults(manifests));
        var restored = manifests
                .of("Cluster")
                .filter(cluster -> !cluster.at("/spec/bootstrap/recovery").isMissingNode())
                .toList();
        assertEquals(1, restored.size());
        var name = restored.getFirst().at("/metadata/name").asText();
        assertTrue(name.matches("dien-bien-household-postgres-[0-9a-f]{8}"), name);
        assertEquals(
                "dien-bien-household-postgres",
                restored.getFirst()
                        .at("/spec/externalClusters/0/plugin/parameters/serverName")
                        .asText());
        var settings = manifests
                .get("ConfigMap", "dien-bien-household")
                .at("/data")
                .path("application.properties")
                .asText();
        assertTrue(settings.contains("//" + name + "-rw:5432/household?"), settings);
        assertTrue(settings.contains("vuonlen.outbox.republish=2026-11-29 09:30:00+07"), settings);
        assertFalse(
                manifests.toString().contains("dien-bien-household-postgres-rw"), "something leads to the lost one");
    }

    @Test
    void aProvinceHasEverythingTwice() {
        var kinds = Chart.render("province").all().stream()
                .collect(Collectors.groupingBy(Manifests::kind, Collectors.counting()));

        for (var kind : List.of("Deployment", "Service", "PodDisruptionBudget", "HorizontalPodAutoscaler", "Job")) {
            assertEquals(3, kinds.get(kind), kind);
        }
        assertEquals(3, kinds.get("Cluster"));
        assertEquals(10, kinds.get("KafkaTopic"));
    }

    /** Each Secret that the operators have to make is in the page that they follow. */
    @Test
    void theReadmeNamesEverySecretAndEachOfItsKeys() throws Exception {
        var readme = Files.readString(Chart.FOLDER.resolveSibling("README.md"));
        var missing = new TreeSet<String>();
        Chart.render("province")
                .workloads()
                .flatMap(workload -> Manifests.each(Manifests.pod(workload).path("containers")))
                .flatMap(container -> Manifests.each(container.path("env")))
                .map(variable -> variable.at("/valueFrom/secretKeyRef/key").asText())
                .filter(key -> !key.isEmpty() && !readme.contains("`" + key + "`"))
                .forEach(missing::add);

        assertEquals(new TreeSet<String>(), missing);
    }

    /** The alarms of the chart are those that were tried. */
    @Test
    void theRulesAreThoseOfObservability() throws Exception {
        var observability = Checkout.here().root().resolve("deploy/observability");
        assumeTrue(Files.isDirectory(observability), "Alarms of their own come with that folder");
        var tried = observability.resolve("rules/vuonlen.yaml");
        var charts = Chart.FOLDER.resolve("files/rules.yaml");

        assertEquals(Files.readString(tried), Files.readString(charts), "cp " + tried + " " + charts);
    }
}
