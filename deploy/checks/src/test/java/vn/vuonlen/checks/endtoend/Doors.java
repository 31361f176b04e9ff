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

/** The province through its public doors, with tokens that Keycloak has given. */
record Doors(Province province) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String token(String role, String area) throws IOException, InterruptedException {
        return province.users().token(role, area);
    }

    Response answer(Part service, String token, String path) {
        return given().baseUri(province.url(service).toString())
                .auth()
                .preemptive()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get(path);
    }

    /** What an auditor of the whole province is told; the answer must be a good one. */
    JsonNode told(Part service, String path) throws IOException, InterruptedException {
        var answer = answer(service, token("auditor", "11"), path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.asString());
        }
        return json(answer);
    }

    static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(answer.asString(), unreadable);
        }
    }

    /** The rows of a breakdown: what names a row, then the numbers asked for. */
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
