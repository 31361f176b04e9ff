package vn.vuonlen.household.change;

import static vn.vuonlen.household.HouseholdFixture.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * A household of four that is registered through the API: the head, the spouse, a child and the head's mother. What happens to
 * it is sent by an officer of the province.
 */
final class ChangedHousehold {

    static final String OFFICER = TestTokens.of("province-officer", "11");
    static final String KINH = "01";
    static final String HMONG = "23";

    final UUID id = UUID.randomUUID();
    final UUID head = UUID.randomUUID();
    final UUID spouse = UUID.randomUUID();
    final UUID child = UUID.randomUUID();
    final UUID mother = UUID.randomUUID();

    private ChangedHousehold() {}

    static ChangedHousehold registered(String day) {
        return registered(day, HouseholdFixture.RURAL, HMONG);
    }

    /** The spouse is Kinh. */
    static ChangedHousehold registered(String day, String area, String ethnicGroup) {
        var household = new ChangedHousehold();
        as(TestTokens.of("commune-officer", "11"))
                .body(Map.of(
                        "id",
                        household.id,
                        "area",
                        area,
                        "registeredOn",
                        day,
                        "members",
                        List.of(
                                person(household.head, "Giàng A Páo", "M", "1960", ethnicGroup, "HEAD"),
                                person(household.spouse, "Vàng Thị Mỷ", "F", "1962-05-01", KINH, "SPOUSE"),
                                person(household.child, "Giàng A Dế", "M", "1990-02-03", ethnicGroup, "CHILD"),
                                person(household.mother, "Sùng Thị Chư", "F", "1935", ethnicGroup, "PARENT"))))
                .post("/v1/households")
                .then()
                .statusCode(201);
        return household;
    }

    static Map<String, Object> person(
            UUID id, String name, String sex, String birthDate, String ethnicGroup, String relationship) {
        var person = new LinkedHashMap<String, Object>();
        if (id != null) {
            person.put("id", id);
        }
        person.put("name", name);
        person.put("sex", sex);
        person.put("birthDate", birthDate);
        person.put("ethnicGroup", ethnicGroup);
        person.put("relationship", relationship);
        return person;
    }

    static Map<String, Object> role(UUID member, String relationship) {
        return Map.of("member", member, "relationship", relationship);
    }

    static Map<String, Object> newHead(UUID member, Map<?, ?>... roles) {
        return Map.of("member", member, "members", List.of(roles));
    }

    /** A change with these fields and values. */
    static Map<String, Object> change(String kind, String date, Object... fields) {
        var change = new LinkedHashMap<String, Object>();
        change.put("id", UUID.randomUUID());
        change.put("kind", kind);
        change.put("date", date);
        change.put("reason", "Theo đề nghị của hộ");
        for (int i = 0; i < fields.length; i += 2) {
            change.put((String) fields[i], fields[i + 1]);
        }
        return change;
    }

    ValidatableResponse send(Map<String, Object> change) {
        return send(OFFICER, id, change);
    }

    static ValidatableResponse send(String token, UUID household, Map<String, Object> change) {
        return as(token)
                .body(change)
                .post("/v1/households/" + household + "/changes")
                .then();
    }

    ValidatableResponse send(String kind, String date, Object... fields) {
        return send(change(kind, date, fields));
    }

    JsonPath now() {
        return read("");
    }

    JsonPath asOf(String day) {
        return read("?asOf=" + day);
    }

    private JsonPath read(String parameters) {
        return read(id, parameters);
    }

    static JsonPath read(UUID household, String parameters) {
        return as(OFFICER)
                .get("/v1/households/" + household + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath history() {
        return as(OFFICER)
                .get("/v1/households/" + id + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Each member as {@code HEAD Giàng A Páo}. */
    static List<String> members(JsonPath household) {
        return household.getList("members", Map.class).stream()
                .map(member -> member.get("relationship") + " " + member.get("name"))
                .sorted()
                .toList();
    }
}
