package vn.vuonlen.household.duplicate;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.vuonlen.household.duplicate.DuplicateFixture.approve;
import static vn.vuonlen.household.duplicate.DuplicateFixture.keepApart;
import static vn.vuonlen.household.duplicate.DuplicateFixture.officer;
import static vn.vuonlen.household.duplicate.DuplicateFixture.propose;
import static vn.vuonlen.household.duplicate.DuplicateFixture.reject;
import static vn.vuonlen.household.duplicate.DuplicateFixture.searched;
import static vn.vuonlen.household.duplicate.DuplicateFixture.undo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;

/** A pair is decided, and a decision undone, by two people; what is decided stays. */
@QuarkusTest
class DuplicateDecisionTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DuplicateFixture duplicates;

    private UUID pair;

    @BeforeEach
    void aPair() {
        fixture.empty();
        pair = duplicates.pair();
    }

    @Test
    void whatOneProposesAnotherApproves() {
        propose(pair, "mai", keepApart())
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("PROPOSED"))
                .body("decision.kind", equalTo("KEEP_APART"))
                .body("decision.proposedBy", equalTo("mai"))
                .body("decision.decidedBy", nullValue());

        approve(pair, "lan")
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("status", equalTo("KEPT_APART"))
                .body("decision.status", equalTo("APPROVED"))
                .body("decision.decidedBy", equalTo("lan"));
    }

    @Test
    void whoProposedDecidesNothing() {
        propose(pair, "mai", keepApart()).statusCode(200);

        approve(pair, "mai").statusCode(409).body("code", equalTo("duplicate-own"));
        reject(pair, "mai").statusCode(409).body("code", equalTo("duplicate-own"));

        assertThrows(
                IllegalStateException.class,
                () -> fixture.sql("UPDATE duplicate_decision SET status = 'APPROVED', decided_by = proposed_by,"
                        + " decided_at = now()"));
    }

    @Test
    void aRejectedProposalChangesNothing() {
        propose(pair, "mai", keepApart()).statusCode(200);

        reject(pair, "lan")
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("decision.status", equalTo("REJECTED"))
                .body("decision.rejection", equalTo("Chưa đủ căn cứ"));

        propose(pair, "lan", keepApart()).statusCode(200);
    }

    @Test
    void whoIsKeptApartIsNotFoundAgain() {
        propose(pair, "mai", keepApart()).statusCode(200);
        approve(pair, "lan").statusCode(200);

        var job = searched();

        assertEquals(0, job.getInt("accepted"));
        assertEquals("KEPT_APART", fixture.value("SELECT string_agg(status, ' ') FROM duplicate_pair"));
        propose(pair, "mai", keepApart())
                .statusCode(409)
                .body("code", equalTo("duplicate-decided"))
                .body("duplicateStatus", equalTo("KEPT_APART"));
    }

    @Test
    void aDecisionIsUndoneByTwoPeople() {
        propose(pair, "mai", keepApart()).statusCode(200);
        approve(pair, "lan").statusCode(200);

        undo(pair, "mai").statusCode(200).body("status", equalTo("PROPOSED")).body("decision.kind", equalTo("UNDO"));
        approve(pair, "mai").statusCode(409).body("code", equalTo("duplicate-own"));
        reject(pair, "lan").statusCode(200).body("status", equalTo("KEPT_APART"));
        undo(pair, "lan").statusCode(200);
        approve(pair, "mai").statusCode(200).body("status", equalTo("OPEN"));

        propose(pair, "mai", keepApart()).statusCode(200).body("status", equalTo("PROPOSED"));
    }

    @Test
    void onePairHasOneProposal() {
        propose(pair, "mai", keepApart()).statusCode(200);

        propose(pair, "lan", keepApart()).statusCode(409).body("code", equalTo("duplicate-proposed"));
        undo(pair, "lan").statusCode(409).body("code", equalTo("duplicate-proposed"));
    }

    @Test
    void whereNothingWaitsNothingIsDecidedOrUndone() {
        approve(pair, "lan").statusCode(409).body("code", equalTo("duplicate-not-proposed"));
        reject(pair, "lan").statusCode(409).body("code", equalTo("duplicate-not-proposed"));
        undo(pair, "lan").statusCode(409).body("code", equalTo("duplicate-not-decided"));
    }

    /** What was rejected and proposed anew, otherwise, is not approved by who has read the first. */
    @Test
    void anApprovalNamesTheVersionThatWasRead() {
        propose(pair, "mai", keepApart()).statusCode(200);
        reject(pair, "lan").statusCode(200);
        propose(pair, "mai", keepApart()).statusCode(200);

        officer("lan")
                .header("If-Match", "\"2\"")
                .post("/v1/duplicates/" + pair + "/approval")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        officer("lan")
                .header("If-Match", "\"4\"")
                .post("/v1/duplicates/" + pair + "/approval")
                .then()
                .statusCode(200);
    }

    @Test
    void aRepeatedProposalIsOne() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            officer("mai")
                    .header("Idempotency-Key", key)
                    .body(keepApart())
                    .post("/v1/duplicates/" + pair + "/decision")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("PROPOSED"));
        }
        assertEquals("1", fixture.value("SELECT count(*) FROM duplicate_decision"));
    }

    @Test
    void aDecisionHasTheFieldsOfItsKind() {
        propose(pair, "mai", Map.of("decision", "JOIN", "reason", "Một người"))
                .statusCode(422)
                .body("code", equalTo("missing-value"));
        propose(pair, "mai", Map.of("decision", "KEEP_APART", "date", "2017-01-01", "reason", "Hai người"))
                .statusCode(422)
                .body("code", equalTo("field-of-other-act"));
    }

    /** Nobody is to be found by the audit: only that a reason was given. */
    @Test
    void theAuditHasNoWordOfAReason() {
        propose(pair, "mai", keepApart()).statusCode(200);
        reject(pair, "lan").statusCode(200);

        assertEquals("0", fixture.value("SELECT count(*) FROM audit WHERE changes::text LIKE '%căn cứ%'"));
    }
}
