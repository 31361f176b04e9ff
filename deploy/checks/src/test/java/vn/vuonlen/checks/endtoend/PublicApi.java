package vn.vuonlen.checks.endtoend;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Province;

/** The public API of the province's services, with tokens of Keycloak. */
record PublicApi(Province province) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String token(String role, String area) throws IOException, InterruptedException {
        return province.users().token(role, area);
    }

    Response response(Part service, String token, String path) {
        return given().baseUri(province.url(service).toString())
                .auth()
                .preemptive()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get(path);
    }

    Response post(Part service, String token, String path, String body) {
        return given().baseUri(province.url(service).toString())
                .auth()
                .preemptive()
                .oauth2(token)
                .contentType("application/json; charset=utf-8")
                .body(body)
                .post(path);
    }

    /** The response for an auditor of the whole province, which must be 200. */
    JsonNode get(Part service, String path) throws IOException, InterruptedException {
        var response = response(service, token("auditor", "11"), path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.asString());
        }
        return json(response);
    }

    static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(response.asString(), unreadable);
        }
    }

    /** The rows of a breakdown: the value that names the row, then the numbers at the given pointers. */
    static SortedMap<String, List<Long>> table(Iterable<JsonNode> rows, String name, List<String> numbers) {
        SortedMap<String, List<Long>> table = new TreeMap<>();
        for (JsonNode row : rows) {
            table.put(row.at(name).asText(), numbers(row, numbers));
        }
        return table;
    }

    static List<Long> numbers(JsonNode row, List<String> pointers) {
        List<Long> numbers = new ArrayList<>();
        for (String pointer : pointers) {
            if (!row.at(pointer).isNumber()) {
                throw new AssertionError(pointer + " is no number in " + row);
            }
            numbers.add(row.at(pointer).asLong());
        }
        return numbers;
    }
}
