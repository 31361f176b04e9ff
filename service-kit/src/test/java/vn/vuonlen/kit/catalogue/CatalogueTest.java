package vn.vuonlen.kit.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** What a code means can be asked without a token, by a program and by a browser. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class CatalogueTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void aProgramGetsJsonInBothLanguages() {
        given().get("/problems/stale")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Cache-Control", equalTo("public, max-age=3600"))
                .body("code", equalTo("stale"), "status", equalTo(412), "type", equalTo("urn:vuonlen:problem:stale"))
                .body("title.vi", equalTo("Dữ liệu đã thay đổi"), "title.en", equalTo("It was changed meanwhile"))
                .body("meaning.en", equalTo("It was changed since you read it."))
                .body("remedy.en", equalTo("Read it again and then edit."));
    }

    @Test
    void whatAnAnswerNamesIsLeftOpen() {
        given().get("/problems/malformed-json")
                .then()
                .body("meaning.vi", equalTo("Nội dung gửi lên không phải JSON đúng cú pháp: lỗi ở dòng …, cột …"));
    }

    @Test
    void anUnknownCodeIsNotFound() {
        given().get("/problems/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        given().accept(BROWSER).get("/problems/nothing").then().statusCode(404);
    }

    @Test
    void theCatalogueHasEveryCode() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("internal", "not-found", "too-busy"));
    }

    @Test
    void aBrowserGetsAPageInItsLanguage() {
        given().accept(BROWSER)
                .header("Accept-Language", "en-GB")
                .get("/problems/stale")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", equalTo("en"))
                .body(containsString("<html lang=\"en\">"), containsString("What to do"), containsString("HTTP 412"));
        given().accept(BROWSER)
                .get("/problems?lang=vi&utm=1")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("vi"))
                .body(
                        containsString("Danh mục lời từ chối"),
                        containsString("id=\"too-busy\""),
                        not(containsString("{0}")));
    }

    @Test
    void aServiceWithoutEventsHasNoContractOfEvents() {
        given().get("/q/asyncapi").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
