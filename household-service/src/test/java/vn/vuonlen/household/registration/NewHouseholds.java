package vn.vuonlen.household.registration;

import static vn.vuonlen.household.HouseholdFixture.as;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Bodies of registrations as maps that a test can change, and their registration. */
public final class NewHouseholds {

    public static final String OFFICER = TestTokens.of("commune-officer", "11");

    private NewHouseholds() {}

    public static Map<String, Object> household(String head) {
        var household = new LinkedHashMap<String, Object>();
        household.put("id", UUID.randomUUID());
        household.put("area", HouseholdFixture.RURAL);
        household.put("registeredOn", "2015-01-01");
        household.put("members", new ArrayList<>(List.of(member(head, "HEAD"))));
        return household;
    }

    public static Map<String, Object> member(String name, String relationship) {
        var member = new LinkedHashMap<String, Object>();
        member.put("name", name);
        member.put("sex", "M");
        member.put("birthDate", "1986");
        member.put("ethnicGroup", "23");
        member.put("relationship", relationship);
        member.put("personalId", "011086000123");
        return member;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> members(Map<String, Object> household) {
        return (List<Map<String, Object>>) household.get("members");
    }

    public static Map<String, Object> head(Map<String, Object> household) {
        return members(household).getFirst();
    }

    public static ValidatableResponse register(Map<String, Object> household) {
        return as(OFFICER).body(household).post("/v1/households").then();
    }
}
