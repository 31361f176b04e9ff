package vn.vuonlen.household.area;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.vuonlen.household.HouseholdFixture.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
class AreaTest {

    @Test
    void eachDayHasItsUnits() {
        list("asOf=2018-12-31&level=COMMUNE&limit=500")
                .body("items", hasSize(130))
                .body("next", nullValue());
        list("asOf=2019-12-31&level=COMMUNE&limit=500").body("items", hasSize(130));
        list("asOf=2020-01-01&level=COMMUNE&limit=500").body("items", hasSize(129));
        list("asOf=2025-06-30&level=DISTRICT").body("items", hasSize(10));
        list("asOf=2025-07-01&level=COMMUNE&limit=500").body("items", hasSize(45));
        list("asOf=2025-07-01&level=DISTRICT").body("items", hasSize(0));
    }

    @Test
    void designationsAreOfADay() {
        list("asOf=2018-12-31&designation=POOR_DISTRICT").body("items", hasSize(7));
        list("asOf=2018-12-31&designation=POOR_DISTRICT_GROUP_1").body("items", hasSize(5));
        list("asOf=2021-01-01&designation=POOR_DISTRICT").body("items", hasSize(0));
        list("asOf=2018-12-31&designation=PROGRAMME_135_COMMUNE&limit=500")
                .body("items", hasSize(103))
                .body("items[0].designations.certainty", hasItem("sample"));
        list("asOf=2018-12-31&designation=EXTREMELY_DIFFICULT_COMMUNE&limit=500")
                .body("items", hasSize(101));
    }

    @Test
    void theUnitsRightBelowOneAreListed() {
        list("asOf=2018-12-31&parent=11")
                .body("items", hasSize(10))
                .body("items.level", everyItem(equalTo("DISTRICT")));
        list("asOf=2018-12-31&parent=094").body("items.parentId.unique()", hasSize(1));
        list("asOf=2025-07-01&parent=11&level=COMMUNE&limit=500").body("items", hasSize(45));
        list("asOf=2025-07-01&parent=03163").body("items", hasSize(0));
        get("asOf=2025-07-01&parent=094").statusCode(422).body("code", equalTo("unknown-area"));
        get("parent=77777").statusCode(422).body("errors[0].pointer", equalTo("?parent"));
    }

    @Test
    void pagesFollowEachOther() {
        String next = list("asOf=2018-12-31&level=COMMUNE&limit=100")
                .body("items", hasSize(100))
                .extract()
                .path("next");
        list("asOf=2018-12-31&level=COMMUNE&limit=100&cursor=" + next).body("items", hasSize(30));
        get("asOf=2019-12-31&level=COMMUNE&limit=100&cursor=" + next)
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void aUnitNamesItsSuccessors() {
        String id =
                list("asOf=2018-12-31&level=COMMUNE&limit=500").extract().path("items.find { it.code == '03144' }.id");

        as(TestTokens.of("auditor", "11"))
                .get("/v1/areas/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Tà Lèng"))
                .body("validTo", equalTo("2019-12-31"))
                .body("successors[0].kind", equalTo("MERGE"))
                .body("successors[0].legalInstrument", equalTo("Nghị quyết 815/NQ-UBTVQH14"));
    }

    @Test
    void anUnknownValueIsRefused() {
        get("colour=red").statusCode(400).body("code", equalTo("unknown-parameter"));
        get("level=CONTINENT").statusCode(400).body("errors[0].pointer", equalTo("?level"));
        get("asOf=yesterday").statusCode(400).body("errors[0].pointer", equalTo("?asOf"));
        get("asOf=-5000-01-01").statusCode(400).body("errors[0].pointer", equalTo("?asOf"));
        get("asOf=+9999999-01-01").statusCode(400).body("errors[0].pointer", equalTo("?asOf"));
        get("designation=\0").statusCode(400).body("errors[0].pointer", equalTo("?designation"));
        get("designation=RICH")
                .statusCode(422)
                .body("code", equalTo("unknown-code"))
                .body("messages.en", containsString("POOR_DISTRICT, POOR_DISTRICT_GROUP_1"));
        get("designation=POOR%").statusCode(422).body("code", equalTo("unknown-code"));
        get("designation=POOR_DISTRIC_").statusCode(422).body("code", equalTo("unknown-code"));
        get("limit=1001").statusCode(400).body("errors[0].pointer", equalTo("?limit"));
    }

    private static ValidatableResponse list(String query) {
        return get(query).statusCode(200);
    }

    private static ValidatableResponse get(String query) {
        return as(TestTokens.of("auditor", "11")).get("/v1/areas?" + query).then();
    }
}
