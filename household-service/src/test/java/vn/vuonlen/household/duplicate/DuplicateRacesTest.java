package vn.vuonlen.household.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.duplicate.DuplicateFixture.HERE;
import static vn.vuonlen.household.duplicate.DuplicateFixture.approve;
import static vn.vuonlen.household.duplicate.DuplicateFixture.head;
import static vn.vuonlen.household.duplicate.DuplicateFixture.keepApart;
import static vn.vuonlen.household.duplicate.DuplicateFixture.propose;
import static vn.vuonlen.household.duplicate.DuplicateFixture.reject;
import static vn.vuonlen.household.duplicate.DuplicateFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.RepeatedAttack;

/** Two at once: one decision is taken, and two registrations of one person are found. */
@QuarkusTest
@RepeatedAttack
@Tag("attack-races")
class DuplicateRacesTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DuplicateFixture duplicates;

    @Inject
    DataSource database;

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void ofTwoProposalsAtOnceOneIsRefused() throws Exception {
        var pair = duplicates.pair();

        var outcomes = atOnce(
                pair,
                () -> outcome(propose(pair, "mai", keepApart())),
                () -> outcome(propose(pair, "lan", keepApart())));

        assertEquals(List.of("200 null", "409 duplicate-proposed"), outcomes);
        assertEquals("1", fixture.value("SELECT count(*) FROM duplicate_decision"));
    }

    @Test
    void ofTwoApprovalsAtOnceOneIsRefused() throws Exception {
        var pair = duplicates.pair();
        propose(pair, "mai", keepApart()).statusCode(200);

        var outcomes = atOnce(pair, () -> outcome(approve(pair, "lan")), () -> outcome(approve(pair, "hoa")));

        assertEquals(List.of("200 null", "409 duplicate-not-proposed"), outcomes);
        assertEquals("3", fixture.value("SELECT version FROM duplicate_pair"));
    }

    @Test
    void ofAnApprovalAndARejectionAtOnceOneIsRefused() throws Exception {
        var pair = duplicates.pair();
        propose(pair, "mai", keepApart()).statusCode(200);

        var outcomes = atOnce(pair, () -> outcome(approve(pair, "lan")), () -> outcome(reject(pair, "hoa")));

        assertEquals(List.of("200 null", "409 duplicate-not-proposed"), outcomes);
    }

    /** Both are stored before either is committed: neither transaction can see the other's person. */
    @Test
    void aPersonRegisteredTwiceAtOnceIsFound() throws Exception {
        var person = with(head("Giàng A Páo", "1986"), "personalId", "011086000123");
        try (var gate = Gate.beforeWriting(database, "unpublished")) {
            var first = others.submit(() -> duplicates.registered(HERE, person));
            var second = others.submit(() -> duplicates.registered(HERE, with(person, "id", UUID.randomUUID())));
            gate.awaitWaiting(2);
            gate.open();
            first.get();
            second.get();
        }

        assertEquals(List.of(100), duplicates.listed().getList("items.score"));
    }

    /** Both wait for the pair, then go on one after the other; their outcomes in order. */
    private List<String> atOnce(UUID pair, Callable<String> one, Callable<String> other) throws Exception {
        try (var gate = Gate.before(database, "duplicate_pair", pair)) {
            var first = others.submit(one);
            gate.awaitWaiting(1);
            var second = others.submit(other);
            gate.awaitWaiting(2, second);
            gate.open();
            return Stream.of(first.get(), second.get()).sorted().toList();
        }
    }

    private static String outcome(ValidatableResponse answer) {
        return answer.extract().statusCode() + " " + answer.extract().path("code");
    }
}
