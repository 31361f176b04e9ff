package vn.vuonlen.local.demo.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The steps of all communes in a review, one act for all of them each; the meetings and numbers are samples (mẫu). */
final class LoadCommuneActs {

    private final ServiceClient household;

    LoadCommuneActs(ServiceClient household) {
        this.household = household;
    }

    void load(String review, int year) throws IOException, InterruptedException {
        record(LoadingUser.REGISTRAR, review, year + "-09-05", "START_SURVEY", Map.of());
        record(LoadingUser.REGISTRAR, review, year + "-11-06", "VILLAGE_MEETING", Map.of("present", 40, "agreed", 37));
        record(LoadingUser.REGISTRAR, review, year + "-11-13", "POSTING", Map.of());
        record(
                LoadingUser.CONCLUDER,
                review,
                year + "-12-04",
                "CONCLUSION",
                Map.of("number", "%d/QĐ-UBND (mẫu)".formatted(year % 100)));
    }

    /** The id follows from the review and the act, so that a load that is repeated records nothing twice. */
    private void record(LoadingUser officer, String review, String day, String act, Map<String, Object> facts)
            throws IOException, InterruptedException {
        var sent = new LinkedHashMap<String, Object>(facts);
        sent.put("id", UUID.nameUUIDFromBytes((review + "/" + act).getBytes(UTF_8)));
        sent.put("act", act);
        sent.put("happenedOn", day);
        String path = "/v1/reviews/" + review + "/acts";
        for (JsonNode outcome : household.post(officer, path, sent).path("items")) {
            if (outcome.path("result").asText().equals("REFUSED")) {
                throw new RequestRefused(outcome.at("/refusal/status").asInt(), path, outcome.toString());
            }
        }
    }
}
