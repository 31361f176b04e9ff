package vn.vuonlen.household.duplicatesearch;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.duplicate.DuplicateFixture.ELSEWHERE;
import static vn.vuonlen.household.duplicate.DuplicateFixture.HERE;
import static vn.vuonlen.household.duplicate.DuplicateFixture.head;
import static vn.vuonlen.household.duplicate.DuplicateFixture.person;
import static vn.vuonlen.household.duplicate.DuplicateFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.duplicate.DuplicateFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** A search of some thousand households takes seconds. */
@QuarkusTest
class SearchQueueTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DuplicateFixture duplicates;

    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void empty() {
        fixture.empty();
    }

    /** Nor is it forgotten that it changed while it was sought. */
    @Test
    void aHouseholdThatIsBeingSoughtCanBeChanged() throws Exception {
        var child = person("Giàng Thị Sua", "F", "2019-03-01", "CHILD");
        child.put("personalId", "011319000321");
        duplicates.registered(ELSEWHERE, head("Vàng A Chu", "1979"), child);
        var father = with(head("Giàng A Páo", "1986"), "personalId", "011086000123");
        var household = duplicates.registered(HERE, father);
        duplicates.awaitSearch();
        try (var gate = Gate.beforeWriting(database, "duplicate_pair")) {
            duplicates.registered(ELSEWHERE, with(father, "id", UUID.randomUUID()));
            birth(household, with(father, "name", "Giàng A Dế"), "011319000322");
            gate.awaitWaiting(1);

            var status = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> birth(household, child, "011319000321"));

            assertEquals(201, status);
            gate.open();
        }

        List<Integer> scores = duplicates.listed().getList("items.score");
        assertEquals(2, scores.size(), scores::toString);
    }

    @Test
    void howManyWaitIsAMetric() throws Exception {
        var person = with(head("Giàng A Páo", "1986"), "personalId", "011086000123");
        try (var gate = Gate.beforeWriting(database, "duplicate_pair")) {
            duplicates.registered(HERE, person);
            duplicates.registered(ELSEWHERE, with(person, "id", UUID.randomUUID()));

            await().atMost(Duration.ofSeconds(30)).until(() -> waiting() > 0);
            gate.open();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
    }

    private static double waiting() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("vuonlen_duplicate_search_waiting"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static int birth(UUID household, Map<String, Object> child, String personalId) {
        var born = with(with(child, "personalId", personalId), "birthDate", "2019-03-01");
        born.put("relationship", "CHILD");
        return as(TestTokens.of("province-officer", "11"))
                .body(Map.of(
                        "id", UUID.randomUUID(),
                        "kind", "BIRTH",
                        "date", "2019-03-01",
                        "reason", "Giấy khai sinh",
                        "person", born))
                .post("/v1/households/" + household + "/changes")
                .statusCode();
    }
}
