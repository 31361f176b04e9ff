package vn.vuonlen.household.restatement;

import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.province;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** What officers of the province send about a restatement. */
final class RestatedYear {

    private RestatedYear() {}

    /** A restatement of nothing, to which the test adds. */
    static Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("reason", "UBND xã đã xác minh lại");
        return form;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> with(Map<String, Object> form, String list, Object item) {
        ((List<Object>) form.computeIfAbsent(list, name -> new ArrayList<>())).add(item);
        return form;
    }

    static Map<String, Object> ofSurvey(Map<String, Object> survey, Integer version) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("version", version);
        sent.put("survey", survey);
        return with(form(), "surveys", sent);
    }

    static Map<String, Object> ofChange(UUID household, String kind, String date, Object... fields) {
        return with(form(), "changes", change(household, kind, date, fields));
    }

    static Map<String, Object> change(UUID household, String kind, String date, Object... fields) {
        var change = new LinkedHashMap<String, Object>();
        change.put("id", UUID.randomUUID());
        change.put("kind", kind);
        change.put("date", date);
        change.put("reason", "Bỏ sót khi ghi sổ");
        for (int i = 0; i < fields.length; i += 2) {
            change.put((String) fields[i], fields[i + 1]);
        }
        return Map.of("household", household, "change", change);
    }

    static ValidatableResponse preview(UUID review, Map<String, Object> form) {
        return province("officer")
                .body(form)
                .post("/v1/reviews/" + review + "/restatements?mode=preview")
                .then();
    }

    static ValidatableResponse propose(UUID review, Map<String, Object> form) {
        return propose("officer", UUID.randomUUID().toString(), review, form);
    }

    static ValidatableResponse propose(String subject, String key, UUID review, Map<String, Object> form) {
        return as(TestTokens.with("province-officer")
                        .subject(subject)
                        .areas("11")
                        .sign())
                .header("Idempotency-Key", key)
                .body(form)
                .post("/v1/reviews/" + review + "/restatements")
                .then();
    }

    static ValidatableResponse approve(String subject, UUID review, int number, String date) {
        return province(subject)
                .body(Map.of("number", "77/QĐ-UBND", "date", date))
                .post("/v1/reviews/" + review + "/restatements/" + number + "/approval")
                .then();
    }

    static ValidatableResponse reject(String subject, UUID review, int number) {
        return province(subject)
                .body(Map.of("reason", "Chưa có biên bản xác minh"))
                .post("/v1/reviews/" + review + "/restatements/" + number + "/rejection")
                .then();
    }

    /** Proposed by one officer and approved by another, by a decision of June of the year after. */
    static ValidatableResponse restate(UUID review, int year, Map<String, Object> form) {
        int number = propose(review, form).statusCode(201).extract().jsonPath().getInt("number");
        return approve("chairman", review, number, year + 1 + "-06-10").statusCode(200);
    }
}
