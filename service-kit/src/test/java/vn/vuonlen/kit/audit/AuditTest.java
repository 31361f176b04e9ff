package vn.vuonlen.kit.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.AuditedTables;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.app.PublishedAreas;

/** Changes of an audited table, and what auditors read of them. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class AuditTest {
    private static final String COMMUNE = "03124";
    private static final String OTHER = "03130";

    @Inject
    DataSource database;

    private AuditedThings things;

    @BeforeEach
    void table() throws SQLException {
        PublishedAreas.in(database);
        things = new AuditedThings(database);
        things.create();
    }

    @Test
    void aChangeWithoutAnActorIsRefused() {
        var refusal = assertThrows(
                SQLException.class,
                () -> things.run("INSERT INTO audited_thing VALUES (gen_random_uuid(), NULL, 'x', 'y')"));

        assertTrue(refusal.getMessage().contains("must name its actor"), refusal.getMessage());
    }

    @Test
    void anActorIsForgottenWithItsTransaction() throws SQLException {
        things.added(AuditedThings.LAN, COMMUNE);

        assertThrows(SQLException.class, () -> things.run("UPDATE audited_thing SET note = 'forged'"));
    }

    @Test
    void anotherSessionIsRecordedUnderItsDatabaseUser() throws SQLException {
        var id = UUID.randomUUID();
        things.run("SELECT set_config('vuonlen.actor_required', 'off', true); INSERT INTO audited_thing VALUES ('" + id
                + "', NULL, 'x', 'y')");

        of(id).body("items.size()", equalTo(1))
                .body("items[0].actor", equalTo("database:" + user()))
                .body("items[0].request", containsString("session:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit SET actor = 'nobody'", "DELETE FROM audit", "TRUNCATE audit"})
    void nothingOfTheAuditIsChanged(String sql) {
        var refusal = assertThrows(SQLException.class, () -> things.run(sql));

        assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
    }

    @Test
    void anEntrySaysWhoWhenByWhichRequestAndWhatWasBefore() throws SQLException {
        var id = things.added(AuditedThings.LAN, COMMUNE);
        things.as(
                new Actor("minh", "request-2"),
                "UPDATE audited_thing SET note = 'b', name = 'Sùng' WHERE id = '" + id + "'");
        things.as(new Actor("hoa", "request-3"), "DELETE FROM audited_thing WHERE id = '" + id + "'");

        of(id).body("items.act", equalTo(List.of("DELETED", "CHANGED", "CREATED")))
                .body("items.actor", equalTo(List.of("hoa", "minh", "lan")))
                .body("items.request", equalTo(List.of("request-3", "request-2", "request-1")))
                .body("items.kind.unique()", equalTo(List.of("audited_thing")))
                .body("items.thing.unique()", equalTo(List.of(id.toString())))
                .body("items[2].changes", nullValue())
                .body("items[1].changes.note", equalTo(Map.of("before", "a", "after", "b", "withheld", false)))
                .body("items[1].changes.name", equalTo(Map.of("withheld", true)))
                .body("items[1].changes.size()", equalTo(2))
                .body("items[0].changes.note.before", equalTo("b"))
                .body(not(containsString("Giàng")))
                .body(not(containsString("Sùng")));
    }

    @Test
    void anUpdateThatChangesNothingLeavesNoEntry() throws SQLException {
        var id = things.added(AuditedThings.LAN, COMMUNE);
        things.as(AuditedThings.LAN, "UPDATE audited_thing SET note = note WHERE id = '" + id + "'");

        of(id).body("items.act", equalTo(List.of("CREATED")));
    }

    @Test
    void eachOfManyThingsIsFoundAlsoAfterItWasDeleted() throws SQLException {
        things.as(new Actor("import", "job:1"), """
                INSERT INTO audited_thing SELECT md5('bulk' || i)::uuid, md5(CASE i %% 2 WHEN 0 THEN '%s' ELSE '%s' END)::uuid,
                    'x', 'y' FROM generate_series(1, 1000) i
                """.formatted(COMMUNE, OTHER));
        things.as(AuditedThings.LAN, "DELETE FROM audited_thing WHERE id = md5('bulk8')::uuid");

        var entries = page("?actor=import&limit=100").extract().<List<Integer>>path("items.things");
        assertEquals(List.of(500, 500), entries);
        page("?thing=" + md5("bulk7"))
                .body("items.actor", equalTo(List.of("import")))
                .body("items[0].thing", equalTo(md5("bulk7")));
        page("?thing=" + md5("bulk8")).body("items.actor", equalTo(List.of("lan", "import")));
        as(COMMUNE).get("/v1/audit?thing=" + md5("bulk7")).then().body("items.size()", equalTo(0));
    }

    @Test
    void anAuditorReadsTheirAreasAndWhatLiesInNone() throws SQLException {
        var actor = new Actor("scope-" + UUID.randomUUID(), "r");
        var here = things.added(actor, COMMUNE).toString();
        var elsewhere = things.added(actor, OTHER).toString();
        var nowhere = things.added(actor, null).toString();
        var path = "/v1/audit?actor=" + actor.subject();

        assertEquals(List.of(nowhere, here), as(COMMUNE).get(path).path("items.thing"));
        assertEquals(List.of(nowhere, elsewhere, here), as("11").get(path).path("items.thing"));
        assertEquals(List.of(), as().get(path).path("items.thing"));
        as(COMMUNE).get("/v1/audit?thing=" + elsewhere).then().body("items.size()", equalTo(0));
        as("11").get("/v1/audit?thing=" + nowhere).then().body("items[0].areaId", nullValue());
    }

    @Test
    void pagesHoldEachEntryOnceAndTheNewestFirst() throws SQLException {
        var actor = new Actor("pages-" + UUID.randomUUID(), "r");
        for (int i = 0; i < 5; i++) {
            things.added(actor, i % 2 == 0 ? COMMUNE : OTHER);
        }
        var all = page("?actor=" + actor.subject()).extract().<List<String>>path("items.thing");

        var first = page("?limit=2&actor=" + actor.subject()).extract();
        var second = page("?limit=2&actor=" + actor.subject() + "&cursor=" + first.path("next"))
                .extract();
        var third = page("?limit=2&actor=" + actor.subject() + "&cursor=" + second.path("next"));

        assertEquals(5, new HashSet<>(all).size());
        assertEquals(all.subList(0, 2), first.path("items.thing"));
        assertEquals(all.subList(2, 4), second.path("items.thing"));
        third.body("items.thing", equalTo(all.subList(4, 5))).body("next", nullValue());
        as("11").get("/v1/audit?limit=2&cursor=" + first.path("next"))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void daysAreThoseOfVietnamAndInclusive() throws SQLException {
        var actor = "days-" + UUID.randomUUID();
        for (var at : List.of(
                "2020-03-01T16:59:59.999Z", "2020-03-01T17:00:00Z", "2020-03-02T16:59:59Z", "2020-03-02T17:00:00Z")) {
            things.run(("INSERT INTO audit (at, actor, request, kind, act, area_id, things, rows, bulk)"
                            + " VALUES ('%s', '%s', '%s', 'x', 'CREATED', audit_no_area(), '{}', 1, false)")
                    .formatted(at, actor, at));
        }

        page("?actor=" + actor + "&from=2020-03-02&to=2020-03-02")
                .body("items.request", equalTo(List.of("2020-03-02T16:59:59Z", "2020-03-01T17:00:00Z")));
        page("?actor=" + actor + "&from=2020-03-03").body("items.request", equalTo(List.of("2020-03-02T17:00:00Z")));
        page("?actor=" + actor + "&to=2020-03-01").body("items.request", equalTo(List.of("2020-03-01T16:59:59.999Z")));
        page("?actor=" + actor + "&from=0000-01-01&to=9999-12-31").body("items.size()", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource({
        "?area=11, unknown-parameter",
        "?thing=1, invalid-value",
        "?actor=, invalid-value",
        "?from=2020-02-30, invalid-value",
        "?from=2020-03-02&to=2020-03-01, invalid-value",
        "?limit=0, invalid-value",
        "?cursor=x, cursor-invalid"
    })
    void whatIsAskedWronglyIsRefused(String query, String code) {
        as("11").get("/v1/audit" + query).then().statusCode(400).body("code", equalTo(code));
    }

    @Test
    void theDocumentAllowsAnyValueOfAColumn() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.schemas.AuditedChange.properties.before.type", nullValue())
                .body("components.schemas.AuditEntry.properties.act.$ref", containsString("Act"))
                .body(
                        "paths.'/v1/audit'.get.parameters.name.sort()",
                        equalTo(List.of("actor", "cursor", "from", "limit", "thing", "to")));
    }

    /** The buffers that a page reads, with few entries and with many. */
    @Test
    void aPageCostsTheSameHoweverMuchIsStored() throws SQLException {
        var pages = new AuditPages(database);
        pages.fill(2_000);
        long few = pages.buffersOfAPage();
        pages.fill(40_000);
        long many = pages.buffersOfAPage();

        assertTrue(many <= few + 60, few + " and then " + many + " buffers");
    }

    @Test
    void everyTableOfTheKitIsAuditedOrSaysWhyNot() throws SQLException {
        things.run("CREATE TABLE IF NOT EXISTS audit_forgotten (id int)");
        var violations = AuditedTables.violations(database, Map.of());
        things.run("DROP TABLE audit_forgotten");

        assertTrue(violations.contains("audit_forgotten is not audited"), violations::toString);
        assertTrue(violations.stream().noneMatch(line -> line.startsWith("audited_thing ")), violations::toString);
    }

    @Test
    void everyResponseSaysTheIdOfItsRequest() {
        var one = given().get("/v1/probes").header("X-Request-Id");
        var other = given().header("X-Request-Id", "forged").get("/v1/probes").header("X-Request-Id");

        assertTrue(one.matches("[0-9a-f]{32}") && other.matches("[0-9a-f]{32}"), one + " " + other);
        assertTrue(!one.equals(other), one);
    }

    private ValidatableResponse of(UUID thing) {
        return page("?thing=" + thing);
    }

    private static ValidatableResponse page(String query) {
        return as("11").get("/v1/audit" + query).then().statusCode(200);
    }

    private static RequestSpecification as(String... areas) {
        return given().auth().oauth2(TestTokens.of("auditor", areas));
    }

    private String md5(String text) throws SQLException {
        return value("SELECT md5('" + text + "')::uuid");
    }

    private String user() throws SQLException {
        return value("SELECT session_user");
    }

    private String value(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
