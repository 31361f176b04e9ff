package vn.vuonlen.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class OpenApiTest {

    @Test
    void everyOperationDocumentsTheSharedRefusals() {
        var add = "paths.'/v1/probes'.post.";
        var list = "paths.'/v1/probes'.get.";

        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("components.schemas", hasKey("ProblemDocument"))
                .body(add + "responses.'401'.$ref", equalTo("#/components/responses/Unauthenticated"))
                .body(add + "responses.'403'.$ref", equalTo("#/components/responses/Forbidden"))
                .body(add + "responses.'415'.$ref", equalTo("#/components/responses/UnsupportedMediaType"))
                .body(add + "responses.'408'.$ref", equalTo("#/components/responses/BodyTooSlow"))
                .body(add + "responses.'413'.$ref", equalTo("#/components/responses/PayloadTooLarge"))
                .body(add + "responses.'429'.$ref", equalTo("#/components/responses/TooManyRequests"))
                .body(list + "responses.'429'.$ref", equalTo("#/components/responses/TooManyRequests"))
                .body(list + "responses.'431'.$ref", equalTo("#/components/responses/HeadersTooLarge"))
                .body("components.responses.HeadersTooLarge", not(hasKey("content")))
                .body(add + "security[0]", hasKey("token"))
                .body(list + "responses.'400'.$ref", equalTo("#/components/responses/BadRequest"))
                .body(list + "security", equalTo(List.of(Map.of(), Map.of("token", List.of()))))
                .body(list + "responses.'405'.$ref", equalTo("#/components/responses/MethodNotAllowed"))
                .body(add + "responses.'409'.$ref", equalTo("#/components/responses/IdempotencyInProgress"))
                .body("components.responses.Unavailable.headers", hasKey("Retry-After"))
                .body(list + "parameters.find { it.name == 'limit' }.schema.maximum", equalTo(1000))
                .body("paths.'/v1/probes/{id}'.get.responses.'404'.$ref", equalTo("#/components/responses/NotFound"));
    }
}
