package vn.vuonlen.household;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.problem.ProblemType;

/** What a client that was generated from the document can know of the refusals. */
@QuarkusTest
class DocumentTest {

    @Test
    void everyRefusalStandsInTheDocument() throws IOException {
        var document = document();
        var imports = document.at("/paths/~1v1~1imports/post/description").asText();

        var missing = Refusals.all().stream()
                .filter(refusal -> !names(answers(document, refusal), refusal) && !names(imports, refusal))
                .map(ProblemType::code)
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void everyOperationSaysWhatItAnswersWhenAllIsWell() throws IOException {
        for (var path : document().path("paths").properties()) {
            for (var responses : path.getValue().findValues("responses")) {
                var good = responses.properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .toList();
                assertEquals(
                        List.of(),
                        good.stream()
                                .filter(response ->
                                        response.getValue().findValues("schema").isEmpty())
                                .toList(),
                        path.getKey());
                assertFalse(good.isEmpty(), path.getKey());
            }
        }
    }

    private static String answers(JsonNode document, ProblemType refusal) {
        return document.path("paths").findValues(Integer.toString(refusal.status())).stream()
                .map(response -> response.path("description").asText())
                .collect(joining("; "));
    }

    private static boolean names(String text, ProblemType refusal) {
        return text.matches("(?s).*(?<![a-z0-9-])" + refusal.code() + "(?![a-z0-9-]).*");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }
}
