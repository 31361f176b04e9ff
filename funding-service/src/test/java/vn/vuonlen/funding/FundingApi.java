package vn.vuonlen.funding;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** The REST API of the service as its clients use it. */
final class FundingApi {

    static final Client MAKER = new Client(token("funding-maker", "lan", ProvinceFixture.PROVINCE));
    static final Client CHECKER = new Client(token("funding-checker", "minh", ProvinceFixture.PROVINCE));
    static final Client AUDITOR = new Client(token("auditor", "thu", ProvinceFixture.PROVINCE));
    static final Client OPERATOR = new Client(token("operator", "hai", ProvinceFixture.PROVINCE));

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private FundingApi() {}

    static String token(String role, String subject, String... areas) {
        return TestTokens.with(role).subject(subject).areas(areas).sign();
    }

    static Map<String, Object> budget(String programme, long amount) {
        return budget(2018, programme, amount);
    }

    static Map<String, Object> budget(int year, String programme, long amount) {
        var budget = new LinkedHashMap<String, Object>();
        budget.put("year", year);
        budget.put("programme", programme);
        budget.put("source", "CENTRAL");
        budget.put("capitalType", "DEVELOPMENT");
        budget.put("area", ProvinceFixture.PROVINCE);
        budget.put("decision", decision(NUMBERS.incrementAndGet() + "/QĐ-UBND", year - 1 + "-12-11"));
        budget.put("amount", amount);
        return budget;
    }

    static Map<String, Object> decision(String number, String date) {
        return Map.of("number", number, "date", date);
    }

    static Map<String, Object> allocation(String line, String area, long amount) {
        return with(Map.of("budget", line, "area", area, "amount", amount), "note", "Đợt 1");
    }

    static Map<String, Object> disbursement(String allocation, long amount) {
        return Map.of(
                "allocation",
                allocation,
                "amount",
                amount,
                "kind",
                "PAYMENT",
                "disbursedOn",
                "2018-05-14",
                "document",
                "GRV-2018-" + NUMBERS.incrementAndGet());
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    static String line(String programme, long amount) {
        return MAKER.created("/v1/budgets", budget(programme, amount));
    }

    static String proposed(String line, String area, long amount) {
        return MAKER.created("/v1/allocations", allocation(line, area, amount));
    }

    static String approved(String line, String area, long amount) {
        var id = proposed(line, area, amount);
        CHECKER.post("/v1/allocations/" + id + "/approval", null).then().statusCode(200);
        return id;
    }

    record Client(String token) {

        Response post(String path, Object body) {
            return post(path, body, UUID.randomUUID().toString());
        }

        Response post(String path, Object body, String key) {
            var request =
                    given().auth().oauth2(token).header("Idempotency-Key", key).header("Accept-Language", "en");
            return body == null
                    ? request.post(path)
                    : request.contentType(ContentType.JSON).body(body).post(path);
        }

        String created(String path, Object body) {
            return post(path, body).then().statusCode(201).extract().path("id");
        }

        Response get(String path, Object... arguments) {
            return given().auth().oauth2(token).get(path, arguments);
        }
    }
}
