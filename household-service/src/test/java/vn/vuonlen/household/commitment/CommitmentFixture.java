package vn.vuonlen.household.commitment;

import static vn.vuonlen.household.HouseholdFixture.as;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Commitments as a commune sends them. */
final class CommitmentFixture {

    static final String OFFICER = TestTokens.with("commune-officer")
            .subject("officer-7")
            .areas(HouseholdFixture.RURAL)
            .sign();

    static final String PLAN = "Nuôi ba con bò, trồng một héc-ta quế";

    private CommitmentFixture() {}

    static Map<String, Object> commitment() {
        var commitment = new LinkedHashMap<String, Object>();
        commitment.put("year", 2018);
        commitment.put("plan", PLAN);
        commitment.put("aspirations", List.of("LOAN", "GUIDANCE"));
        commitment.put("by", "2018-11-30");
        commitment.put("registeredOn", "2018-03-12");
        return commitment;
    }

    static Map<String, Object> commitment(String field, Object value) {
        var commitment = commitment();
        commitment.put(field, value);
        return commitment;
    }

    static ValidatableResponse register(UUID household, Map<String, Object> commitment) {
        return as(OFFICER).body(commitment).post(path(household)).then();
    }

    static ValidatableResponse replace(UUID household, long version, Map<String, Object> commitment) {
        return as(OFFICER)
                .header("If-Match", "\"" + version + "\"")
                .body(commitment)
                .post(path(household))
                .then();
    }

    static ValidatableResponse withdraw(UUID household, String day, String reason) {
        return as(OFFICER)
                .body(Map.of("withdrawnOn", day, "reason", reason))
                .post(path(household) + "/2018/withdrawal")
                .then();
    }

    static ValidatableResponse list(UUID household) {
        return as(OFFICER).get(path(household)).then().statusCode(200);
    }

    static String path(UUID household) {
        return "/v1/households/" + household + "/commitments";
    }
}
