package vn.vuonlen.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.RefusalCatalogue;
import vn.vuonlen.infrastructure.testing.SecurityMatrix;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.problem.KitProblem;

/** The security matrix of every service, for the resources of the kit. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class KitSecurityTest {
    private static final String NO_JOB = "/v1/jobs/00000000-0000-7000-8000-000000000000";

    @TestHTTPResource("/")
    URI service;

    @Test
    void everyOperationIsOpenToItsRolesOnly() {
        var officer = TestTokens.of("commune-officer", "03163");
        var matrix = SecurityMatrix.of(service)
                .openTo("GET /v1/probes", "a probe")
                .openTo("GET /v1/probes/page", "a probe")
                .openTo("GET /v1/probes/{id}", "a probe")
                .anyoneSignedIn("GET /v1/jobs/{id}", "a job is seen by its submitter, whoever that is")
                .anyoneSignedIn("GET /v1/jobs/{id}/rejects", "as the job")
                .anyoneSignedIn("GET /v1/jobs/{id}/events", "as the job")
                .only("GET /v1/audit", "auditor")
                .only("GET /v1/dead-letters", "operator")
                .only("POST /v1/dead-letters/replay", "operator")
                .only("GET /v1/parked", "operator")
                .only("POST /v1/parked/replay", "operator")
                .only("POST /v1/probes", "funding-maker")
                .only("POST /v1/probes/act", "funding-maker")
                .only("GET /v1/probes/caller", "auditor")
                .only("POST /v1/probes/lines", "commune-officer")
                .only("GET /v1/probes/unannotated")
                .another("GET /v1/jobs/{id}", NO_JOB, officer);

        assertEquals(
                List.of("GET /v1/probes/fail/{how} without a token: 500"),
                matrix.openTo("GET /v1/probes/fail/{how}", "a probe that fails").violations());
    }

    @Test
    void anOpenOperationWithoutAReasonIsReported() {
        var violations = SecurityMatrix.of(service).violations();

        assertEquals(
                List.of("GET /v1/probes without a token: 200"),
                violations.stream()
                        .filter(line -> line.startsWith("GET /v1/probes without a token"))
                        .toList());
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
