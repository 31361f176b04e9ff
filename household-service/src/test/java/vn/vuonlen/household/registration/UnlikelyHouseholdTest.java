package vn.vuonlen.household.registration;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.registration.NewHouseholds.OFFICER;
import static vn.vuonlen.household.registration.NewHouseholds.head;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.member;
import static vn.vuonlen.household.registration.NewHouseholds.members;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;

/** What of a household is possible but mostly a typing error is asked back, once, and never asked again. */
@QuarkusTest
class UnlikelyHouseholdTest {

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 201",
        "2000-01-02, 422",
        "2000, 201",
        "2001, 422",
        "2014-12-31, 422",
    })
    void aHeadIsFifteenOnTheDayOfRegistration(String birth, int status) {
        var household = household("Giàng A Páo");
        head(household).put("birthDate", birth);
        head(household).remove("personalId");

        asked(household, status, "confirm-head-age", "/members/0/birthDate");
    }

    @Test
    void aYoungMemberWhoIsNotTheHeadIsNotAskedFor() {
        var household = household("Giàng A Páo");
        var child = member("Giàng Thị Mỷ", "CHILD");
        child.put("birthDate", "2014-12-31");
        child.remove("personalId");
        members(household).add(child);

        register(household).statusCode(201);
    }

    /** Any province of registration is fine, a CMND says nothing, and so does no number at all. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "011086000123, M, 1986, 201",
                "079086000123, M, 1986-05-19, 201",
                "999186000123, F, 1986, 201",
                "011186000123, M, 1986, 422",
                "011086000123, F, 1986, 422",
                "011087000123, M, 1986, 422",
                "011286000123, M, 1986, 422",
                "011499000123, M, 1999, 422",
                "011200000123, M, 2000, 201",
                "011300000123, F, 2000, 201",
                "011000000123, M, 2000, 422",
                "011999000123, M, 1999, 422",
                "040718263, F, 1986, 201",
                "none, F, 1986, 201"
            })
    void aPersonalIdFitsSexAndYearOfBirth(String number, String sex, String birth, int status) {
        var household = household("Giàng A Páo");
        head(household).put("sex", sex);
        head(household).put("birthDate", birth);
        head(household).put("personalId", number);

        asked(household, status, "confirm-personal-id", "/members/0/personalId");
    }

    @ParameterizedTest
    @CsvSource({"20, 201", "21, 422"})
    void aHouseholdHasTwentyMembers(int size, int status) {
        asked(large(size), status, "confirm-size", "/members");
    }

    @Test
    void everythingIsToldAtOnceBehindWhatIsWrongAndNothingOfAPersonIsQuoted() {
        var household = large(21);
        head(household).put("birthDate", "2009-07-08");
        members(household).get(3).put("sex", "F");
        household.put("code", "x".repeat(41));

        register(household)
                .statusCode(422)
                .body("code", equalTo("text-too-long"))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "text-too-long",
                                "confirm-size",
                                "confirm-head-age",
                                "confirm-personal-id",
                                "confirm-personal-id")))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/code",
                                "/members",
                                "/members/0/birthDate",
                                "/members/0/personalId",
                                "/members/3/personalId")));
        household.remove("code");
        register(household)
                .statusCode(422)
                .body("code", equalTo("confirm-size"))
                .body("errors.size()", equalTo(4))
                .body("errors[1].messages.en", containsString("\"confirmed\": [\"confirm-head-age\"]"))
                .body(
                        "errors[1].messages.vi",
                        equalTo(
                                "Vào ngày đăng ký, chủ hộ chưa đủ 15 tuổi. Hãy kiểm tra ngày sinh và quan hệ với chủ hộ."
                                        + " Nếu đúng, hãy xác nhận rồi gửi lại."))
                .body("toString()", not(containsString("2009")))
                .body("toString()", not(containsString("011086000123")));
        household.put("confirmed", List.of("confirm-size", "confirm-personal-id"));
        register(household).statusCode(422).body("errors.code", equalTo(List.of("confirm-head-age")));
        assertEquals("0", fixture.value("SELECT count(*) FROM household"));
        assertEquals("0", fixture.value("SELECT count(*) FROM confirmation"));
    }

    @Test
    void whatWasConfirmedIsStoredWithItsPersonOnceAndIsAudited() {
        var household = large(21);
        members(household).get(3).put("sex", "F");
        members(household).get(4).put("sex", "F");
        household.put("confirmed", List.of("confirm-personal-id", "confirm-size", "confirm-head-age"));

        register(household).statusCode(201);

        assertEquals("confirm-personal-id confirm-size", fixture.value("""
                SELECT string_agg(code, ' ' ORDER BY code) FROM confirmation
                WHERE thing = 'HOUSEHOLD' AND thing_id = '%s' AND confirmed_by = 'commune-officer'
                """.formatted(household.get("id"))));
        assertEquals(
                "1",
                fixture.value(
                        "SELECT count(*) FROM audit a, confirmation c WHERE c.code = 'confirm-size'"
                                + " AND a.kind = 'confirmation' AND c.thing_id = ANY (a.things) AND a.actor = 'commune-officer'"));
    }

    @Test
    void theSameHouseholdIsTheSameWithOrWithoutItsConfirmation() {
        var household = large(21);
        household.put("confirmed", List.of("confirm-size"));
        register(household).statusCode(201);

        household.remove("confirmed");
        register(household).statusCode(200);
        household.put("confirmed", List.of("confirm-head-age"));
        register(household).statusCode(200);

        assertEquals("1", fixture.value("SELECT count(*) FROM confirmation"));
        members(household).removeLast();
        register(household).statusCode(409).body("code", equalTo("household-conflict"));
    }

    @Test
    void aKeyThatWasRefusedIsUsedAgainWithTheConfirmation() {
        var household = large(21);
        household.remove("id");
        var key = UUID.randomUUID().toString();
        registerByKey(key, household, 422);

        household.put("confirmed", List.of("confirm-size"));
        registerByKey(key, household, 201);
        household.remove("confirmed");
        registerByKey(key, household, 201);

        assertEquals("1", fixture.value("SELECT count(*) FROM household"));
    }

    @Test
    void onlyCodesOfARegistrationAreConfirmed() {
        var household = household("Giàng A Páo");
        household.put("confirmed", List.of("confirm-income"));
        register(household)
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-code"))
                .body("errors[0].pointer", equalTo("/confirmed/0"))
                .body("errors[0].messages.en", containsString("Use one of: confirm-head-age"));

        household.put("confirmed", List.of("confirm-size", "confirm-size"));
        register(household).statusCode(422).body("errors[0].code", equalTo("repeated-code"));
        household.put("confirmed", List.of("a", "b", "c", "d"));
        register(household).statusCode(422).body("errors[0].code", equalTo("too-many-codes"));
        household.put("confirmed", true);
        register(household).statusCode(400);
        household.put("confirmed", null);
        register(household).statusCode(201);
    }

    private static void registerByKey(String key, Map<String, Object> household, int status) {
        as(OFFICER)
                .header("Idempotency-Key", key)
                .body(household)
                .post("/v1/households")
                .then()
                .statusCode(status);
    }

    private static Map<String, Object> large(int size) {
        var household = household("Giàng A Páo");
        for (int i = 2; i <= size; i++) {
            members(household).add(member("Giàng A Dế", "OTHER"));
        }
        return household;
    }

    private void asked(Map<String, Object> household, int status, String code, String pointer) {
        var answer = register(household).statusCode(status);
        if (status == 422) {
            answer.body("code", equalTo(code))
                    .body("errors.code", equalTo(List.of(code)))
                    .body("errors.pointer", equalTo(List.of(pointer)));
            assertEquals("0", fixture.value("SELECT count(*) FROM household"));
            household.put("confirmed", List.of(code));
            register(household).statusCode(201);
        }
    }
}
