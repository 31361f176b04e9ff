package vn.vuonlen.checks.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.vuonlen.checks.node.NodePackages;
import vn.vuonlen.checks.node.NodeTools;

/** The linters find nothing in the OpenAPI documents of the services; the rules are in {@code lint/}. */
class LintTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void spectralFindsNothing() throws Exception {
        var outcome = lint("spectral", "lint", "--ruleset", "lint/spectral.yaml", "--format", "json", "--quiet");
        var found = new TreeSet<String>();
        for (var result : reports(outcome).getFirst()) {
            var path = new ArrayList<String>();
            result.path("path").forEach(step -> path.add(step.asText()));
            found.add("%s: %s: %s (%s)"
                    .formatted(
                            result.path("code").asText(),
                            String.join("/", path),
                            result.path("message").asText(),
                            document(result.path("source"))));
        }

        assertEquals("", String.join("\n", found));
    }

    /** Its output is one report for each document. */
    @Test
    void redoclyFindsNothing() throws Exception {
        var outcome =
                lint("redocly", "lint", "--config", "lint/redocly.yaml", "--format", "json", "--max-problems", "500");
        var found = new TreeSet<String>();
        var reports = reports(outcome);
        for (var problem : reports.stream().flatMap(LintTest::problems).toList()) {
            var location = problem.path("location").path(0);
            found.add("%s: %s: %s (%s)"
                    .formatted(
                            problem.path("ruleId").asText(),
                            location.path("pointer").asText(),
                            problem.path("message").asText(),
                            document(location.at("/source/ref"))));
        }

        assertEquals("", String.join("\n", found));
        assertEquals(OpenApiFile.SERVICES.size(), reports.size());
    }

    /** Whoever installs the packages takes them from a registry of their own. */
    @Test
    void theLockFileNamesNoRegistry() throws IOException {
        for (var line : Files.readAllLines(NodePackages.FOLDER.resolve("package-lock.json"))) {
            assertFalse(line.contains("\"resolved\""), line);
        }
    }

    private static NodePackages.Outcome lint(String tool, String... arguments) throws Exception {
        var documents = OpenApiFile.SERVICES.stream()
                .map(service -> OpenApiFile.current(service).toString());
        return NodeTools.orSkip()
                .tool(tool, Stream.concat(Stream.of(arguments), documents).toArray(String[]::new));
    }

    private static Stream<JsonNode> problems(JsonNode report) {
        return StreamSupport.stream(report.path("problems").spliterator(), false);
    }

    private static String document(JsonNode path) {
        return path.asText().replaceFirst("/contracts/.*", "").replaceFirst(".*/", "");
    }

    /** The JSON values that a linter has printed one after the other; one that has not run at all prints none. */
    private static List<JsonNode> reports(NodePackages.Outcome outcome) {
        var reports = new ArrayList<JsonNode>();
        try (var parser = JSON.createParser(outcome.output())) {
            for (JsonNode next = JSON.readTree(parser); next != null; next = JSON.readTree(parser)) {
                reports.add(next);
            }
        } catch (IOException e) {
            throw new AssertionError(outcome.output() + outcome.errors(), e);
        }
        assertFalse(reports.isEmpty(), outcome::errors);
        return reports;
    }
}
