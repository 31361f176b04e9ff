package vn.vuonlen.household.registration;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.registration.NewHouseholds.OFFICER;
import static vn.vuonlen.household.registration.NewHouseholds.head;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.member;
import static vn.vuonlen.household.registration.NewHouseholds.members;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;

/** Names, codes and personal IDs are the same however they were typed; what is none is refused. */
@QuarkusTest
class SameNameTest {

    @Inject
    ObjectMapper json;

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    private static List<String> found(String query) {
        return as(OFFICER)
                .queryParam("q", query)
                .get("/v1/households")
                .then()
                .statusCode(200)
                .extract()
                .path("items.headName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00d0inh Văn An",
                "\u0189inh Văn An",
                "\u00f0inh văn an",
                "Đi\u200bnh Văn A\u00adn",
                "Đinh V\u0430\u0306n \u0410n",
                "\uff24inh Văn \uff21n",
                "Đinh\u00a0\u3000Văn  An\ufeff"
            })
    void aNameIsFoundAndKnownAgainHoweverItWasTyped(String typed) {
        var household = household(typed);
        register(household).statusCode(201);

        for (var query :
                List.of("dinh van an", "Đinh Văn An", "\u00d0inh", "VĂN AN", "v\u0430n", "di\u200bnh", typed)) {
            assertEquals(1, found(query).size(), query);
        }
        var usual = household(
                typed.contains("văn") ? "đinh văn an" : typed.contains("\uff24") ? "Dinh Văn An" : "Đinh Văn An");
        usual.put("id", household.get("id"));
        register(usual).statusCode(200);
    }

    private static List<String> lookedUp(String personalId) {
        return as(OFFICER)
                .body(Map.of("personalId", personalId))
                .post("/v1/households/lookup")
                .then()
                .statusCode(200)
                .extract()
                .path("items.headName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "011 203 004 567",
                "011.203.004.567",
                "011-203-004-567",
                " 011203004567\u00a0",
                "011\u200b203\u2009004567",
                "\uff10\uff11\uff11203004567",
                "011\u2013203\u2013004567"
            })
    void aPersonalIdIsFoundAndKnownAgainHoweverItWasTyped(String typed) {
        var household = household("Đinh Văn An");
        head(household).put("personalId", typed);
        household.put("confirmed", List.of("confirm-personal-id"));
        register(household).statusCode(201).body("members[0].personalId", equalTo("•••••••••567"));

        assertEquals(List.of("Đinh Văn An"), lookedUp("011203004567"));
        assertEquals(List.of("Đinh Văn An"), lookedUp(typed));
        head(household).put("personalId", "011203004567");
        register(household).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000000000",
                "111111111111",
                "999999999999",
                "123456789012",
                "012345678901",
                "987654321098",
                "210987654321",
                "121212121212",
                "123123123123",
                "000000000",
                "999999999",
                "123456789",
                "987654321",
                "000 000 000 000",
                "234567890123"
            })
    void aPlaceholderIsNobodysPersonalId(String placeholder) {
        var household = household("Đinh Văn An");
        head(household).put("personalId", placeholder);

        register(household)
                .statusCode(422)
                .body("code", equalTo("personal-id-placeholder"))
                .body("errors[0].pointer", equalTo("/members/0/personalId"))
                .body("detail", not(containsString(placeholder)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NguyÔn V¨n B×nh",
                "Nguyeãn Vaên Bình",
                "Nguyá»…n VÄƒn BÃ¬nh",
                "Lß A Sñ",
                "Nguy\ufffdn Văn Bình",
                "Nguy?n V?n B?nh"
            })
    void aNameInAWrongEncodingIsRefusedWithAHint(String name) {
        register(household(name))
                .statusCode(422)
                .body("code", equalTo("text-garbled"))
                .body("errors[0].pointer", equalTo("/members/0/name"))
                .body("messages.en", containsString("UTF-8"))
                .body("detail", not(containsString(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "12345", "\u200b", ".", "Lò Văn 2", "Иван Петров", "<b>An</b>"})
    void textThatIsNoNameIsRefused(String name) {
        register(household(name))
                .statusCode(422)
                .body("code", equalTo("not-a-name"))
                .body("errors[0].pointer", equalTo("/members/0/name"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202e, 0x200f, 0x2066, '\r', '\n', '\t', 0x1b, 0x85, 0xffff, 0xfdd0, 0xe000, 0xe0041, 0x2028})
    void aCharacterThatIsNotReadIsRefused(int character) {
        register(household("Lò Văn" + Character.toString(character) + " An"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/members/0/name"));
    }

    @Test
    void aCodeIsTheSameHoweverItWasTyped() {
        var household = household("Đinh Văn An");
        household.put("area", "\uff10\uff13\uff11\uff16\uff13");
        household.put("code", "11 \u2013 0\uff10\uff11");
        register(household).statusCode(201).body("area.code", equalTo("03163")).body("code", equalTo("11-001"));
        as(OFFICER)
                .queryParam("area", "\uff10\uff13\uff11\uff16\uff13")
                .get("/v1/households")
                .then()
                .body("items.size()", equalTo(1));

        household.put("area", "03163");
        household.put("code", "11-001");
        register(household).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u0301"})
    void aSearchForNothingIsRefused(String query) {
        as(OFFICER)
                .queryParam("q", query)
                .get("/v1/households")
                .then()
                .statusCode(422)
                .body("code", equalTo("search-too-short"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAA==",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "0189000000007000800000000000000a",
                "urn:uuid:01890000-0000-7000-8000-00000000000a"
            })
    void anIdIsWrittenInGroupsAndNamesSomething(String id) {
        var household = household("Đinh Văn An");
        household.put("id", id);
        register(household).statusCode(400).body("errors[0].pointer", equalTo("/id"));
        household.put("id", UUID.randomUUID());
        head(household).put("id", id);
        register(household).statusCode(400).body("errors[0].pointer", equalTo("/members/0/id"));
    }

    @Test
    void membersHaveNoOrder() {
        var household = household("Đinh Văn An");
        members(household).add(member("Lò Thị Mai", "SPOUSE"));
        members(household).add(member("Đinh Văn Bình", "CHILD"));
        register(household).statusCode(201);

        Collections.reverse(members(household));

        register(household).statusCode(200).body("members[0].name", equalTo("Đinh Văn An"));
        members(household).add(member("Đinh Văn Cường", "CHILD"));
        register(household).statusCode(409);
    }

    @Test
    void membersHaveNoOrderUnderAnIdempotencyKeyEither() {
        var household = household("Đinh Văn An");
        household.remove("id");
        members(household).add(member("Lò Thị Mai", "SPOUSE"));
        var key = UUID.randomUUID();
        String id = withKey(key, household, 201);

        Collections.reverse(members(household));

        assertEquals(id, withKey(key, household, 201));
        members(household).add(member("Đinh Văn Bình", "CHILD"));
        withKey(key, household, 422);
    }

    /** Versions before hashed the members in the order in which they were sent. */
    @Test
    void aKeyOfAnEarlierVersionIsKnownAgain() throws Exception {
        var household = household("Lò Văn Ánh");
        household.remove("id");
        members(household).add(member("Giàng A Páo", "OTHER"));
        var key = UUID.randomUUID();
        String id = withKey(key, household, 201);
        var form = json.convertValue(household, HouseholdForm.class);
        var asSent = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(form);
        assertNotEquals(form, form.inOrder());
        fixture.sql("UPDATE idempotency_key SET request_hash = '\\x%s' WHERE key = '%s'"
                .formatted(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(asSent)),
                        key));

        assertEquals(id, withKey(key, household, 201));
    }

    private static String withKey(UUID key, Map<String, Object> household, int status) {
        return as(OFFICER)
                .header("Idempotency-Key", key)
                .body(household)
                .post("/v1/households")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    /** As the version before stored it: folded otherwise, hashed in the order of the request. */
    @Test
    void whatWasStoredBeforeIsFoundAndKnownAgain() throws SQLException {
        var household = household("Đinh Văn An");
        members(household).add(member("Lò Thị Mai", "SPOUSE"));
        register(household).statusCode(201);
        var other = household("Giàng A Páo");
        register(other).statusCode(201);
        fixture.sql("UPDATE household SET head_name = E'\\u00d0inh V\\u0103n\\u200b An', head_search = 'ðinh van an',"
                + " registration_hash = '\\x00' WHERE head_name LIKE 'Đ%'");
        fixture.sql("UPDATE member SET name = E'\\u00d0inh V\\u0103n\\u200b An', name_search = 'ðinh van an'"
                + " WHERE name LIKE 'Đ%'");
        assertEquals(List.of(), found("dinh van an"));

        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new RefoldNames().migrate(new Upgrade(connection));
            connection.commit();
        }

        assertEquals(List.of("Đinh Văn An"), found("dinh van an"));
        assertEquals(
                "dinh van an",
                fixture.value("SELECT name_search FROM member WHERE relationship = 'HEAD'" + " AND name LIKE 'Đ%'"));
        register(household).statusCode(200);
        register(other).statusCode(200);
        register(new LinkedHashMap<>(Map.of(
                        "id",
                        household.get("id"),
                        "area",
                        "03163",
                        "registeredOn",
                        "2015-01-01",
                        "members",
                        List.of(member("Đinh Văn An", "HEAD")))))
                .statusCode(409);
    }

    private record Upgrade(Connection connection) implements Context {

        @Override
        public Configuration getConfiguration() {
            return null;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
