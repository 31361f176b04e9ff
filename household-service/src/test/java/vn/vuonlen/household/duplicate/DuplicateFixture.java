package vn.vuonlen.household.duplicate;

import static org.awaitility.Awaitility.await;
import static vn.vuonlen.household.HouseholdFixture.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.duplicatesearch.DueSearch;
import vn.vuonlen.household.importing.ImportClient;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Registers people who may be one through the API, and reads which pairs are found. */
@ApplicationScoped
public class DuplicateFixture {

    public static final String HERE = HouseholdFixture.RURAL;
    public static final String ELSEWHERE = HouseholdFixture.URBAN;

    private final HouseholdFixture fixture;
    private final DueSearch search;

    DuplicateFixture(HouseholdFixture fixture, DueSearch search) {
        this.fixture = fixture;
        this.search = search;
    }

    /** A person without a personal ID. */
    public static Map<String, Object> person(String name, String sex, String birthDate, String relationship) {
        var person = new LinkedHashMap<String, Object>();
        person.put("id", UUID.randomUUID());
        person.put("name", name);
        person.put("sex", sex);
        person.put("birthDate", birthDate);
        person.put("ethnicGroup", "23");
        person.put("relationship", relationship);
        return person;
    }

    public static Map<String, Object> head(String name, String birthDate) {
        return person(name, "M", birthDate, "HEAD");
    }

    public static Map<String, Object> with(Map<String, Object> person, String field, Object value) {
        var changed = new LinkedHashMap<>(person);
        changed.put("id", UUID.randomUUID());
        changed.put(field, value);
        return changed;
    }

    public static Map<String, Object> household(String area, Map<?, ?>... members) {
        var household = new LinkedHashMap<String, Object>();
        household.put("id", UUID.randomUUID());
        household.put("area", area);
        household.put("registeredOn", "2016-03-01");
        household.put("members", new ArrayList<>(List.of(members)));
        // What is unlikely of these people is meant.
        household.put("confirmed", List.of("confirm-personal-id", "confirm-size"));
        return household;
    }

    /** Registered by an officer of its own commune. */
    @SafeVarargs
    public final UUID registered(String area, Map<String, Object>... members) {
        var household = household(area, members);
        as(TestTokens.of("commune-officer", area))
                .body(household)
                .post("/v1/households")
                .then()
                .statusCode(201);
        return (UUID) household.get("id");
    }

    /** After everybody who was registered has been sought. */
    public void awaitSearch() {
        search.run();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "0".equals(fixture.value("SELECT count(*) FROM duplicate_search")));
    }

    /** Two people of one commune with the same ID; the id of the pair. */
    public UUID pair() {
        var person = head("Giàng A Páo", "1986-05-07");
        person.put("personalId", "011086000123");
        registered(HERE, person);
        registered(HERE, with(person, "id", UUID.randomUUID()));
        return UUID.fromString(listed().getString("items[0].id"));
    }

    /** All that the province sees. */
    public JsonPath listed() {
        return listed(TestTokens.of("province-officer", "11"), "limit=1000");
    }

    public JsonPath listed(String token, String query) {
        awaitSearch();
        return as(token)
                .get("/v1/duplicates?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The job after its end. */
    public static JsonPath searched() {
        return searchedBy(ImportClient.OPERATOR);
    }

    public static JsonPath searchedBy(String token) {
        return ImportClient.finished(UUID.fromString(as(token)
                .post("/v1/duplicates/search")
                .then()
                .statusCode(201)
                .extract()
                .path("job")));
    }

    public static RequestSpecification officer(String subject) {
        return as(
                TestTokens.with("commune-officer").subject(subject).areas(HERE).sign());
    }

    public static ValidatableResponse propose(UUID pair, String subject, Map<String, ?> decision) {
        return officer(subject)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(decision)
                .post("/v1/duplicates/" + pair + "/decision")
                .then();
    }

    public static ValidatableResponse undo(UUID pair, String subject) {
        return officer(subject)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "Đã gặp cả hai"))
                .post("/v1/duplicates/" + pair + "/undoing")
                .then();
    }

    public static ValidatableResponse approve(UUID pair, String subject) {
        return officer(subject).post("/v1/duplicates/" + pair + "/approval").then();
    }

    public static ValidatableResponse reject(UUID pair, String subject) {
        return officer(subject)
                .body(Map.of("reason", "Chưa đủ căn cứ"))
                .post("/v1/duplicates/" + pair + "/rejection")
                .then();
    }

    public static Map<String, Object> keepApart() {
        return Map.of("decision", "KEEP_APART", "reason", "Hai người khác nhau, đã gặp cả hai");
    }
}
