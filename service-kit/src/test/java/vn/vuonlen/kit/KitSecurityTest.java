package vn.vuonlen.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.infrastructure.testing.RefusalCatalogue;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.access.SecurityMatrix;
import vn.vuonlen.kit.problem.KitProblem;

/** The security matrix of every service, for the resources of the kit. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class KitSecurityTest {
    private static final String NO_JOB = "/v1/jobs/00000000-0000-7000-8000-000000000000";

    @TestHTTPResource("/")
    URI service;

    @Test
    void everyOperationIsOpenToItsRolesAndScopesOnly() {
        var officer = TestTokens.of("commune-officer", "03163");

        var violations = SecurityMatrix.of(service, Path.of("src/test/resources/who-may-what.md"))
                .another("GET /v1/jobs/{id}", NO_JOB, officer)
                .violations();

        assertEquals(
                List.of(
                        "GET /v1/probes/fail/{how} without a token: 500",
                        "GET /v1/probes/fail/{how} as a machine without a scope: 500"),
                violations);
    }

    /** Each fault of a table, beside a service that has none of them. */
    @Test
    void whatTheTableLacksOrInventsIsReported(@TempDir Path folder) throws IOException {
        var table = Files.writeString(folder.resolve("README.md"), """
                | operation | people | machines |
                |---|---|---|
                | `GET /v1/probes/caller` | enumerator | `reference.read` |
                | `GET /v1/probes/page` | every person | |
                | `GET /v1/moon` | astronaut | |
                """);

        var violations = SecurityMatrix.of(service, table).violations();

        assertTrue(
                violations.containsAll(List.of(
                        "GET /v1/probes is not in the table of who may what",
                        "GET /v1/probes without a token: 200",
                        "GET /v1/probes/page without a token: 200",
                        "GET /v1/probes/caller as auditor: 200",
                        "GET /v1/probes/caller as enumerator: 403",
                        "GET /v1/probes/caller as a machine with reference.read: 403",
                        "GET /v1/probes/caller as a machine with results.read: 200",
                        "GET /v1/probes/page admits [every person, without a token] in the document, [every person]"
                                + " in the table",
                        "GET /v1/probes/caller admits [machine results.read, person auditor] in the document,"
                                + " [machine reference.read, person enumerator] in the table",
                        "GET /v1/moon does not exist")),
                violations::toString);
        assertTrue(violations.stream().anyMatch(line -> line.startsWith("GET /v1/moon names a role")));
    }

    @Test
    void theSharedRefusalsAreWellFormed() {
        var catalogue = new RefusalCatalogue<KitProblem>(
                KitProblem::code,
                KitProblem::status,
                p -> p.title().vi(),
                p -> p.title().en());

        assertEquals(List.of(), catalogue.violations(List.of(KitProblem.values()), Set.of()));
    }
}
