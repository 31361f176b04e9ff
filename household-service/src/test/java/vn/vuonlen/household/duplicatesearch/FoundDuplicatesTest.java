package vn.vuonlen.household.duplicatesearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.duplicate.DuplicateFixture.ELSEWHERE;
import static vn.vuonlen.household.duplicate.DuplicateFixture.HERE;
import static vn.vuonlen.household.duplicate.DuplicateFixture.approve;
import static vn.vuonlen.household.duplicate.DuplicateFixture.head;
import static vn.vuonlen.household.duplicate.DuplicateFixture.keepApart;
import static vn.vuonlen.household.duplicate.DuplicateFixture.person;
import static vn.vuonlen.household.duplicate.DuplicateFixture.propose;
import static vn.vuonlen.household.duplicate.DuplicateFixture.reject;
import static vn.vuonlen.household.duplicate.DuplicateFixture.searched;
import static vn.vuonlen.household.duplicate.DuplicateFixture.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.duplicate.DuplicateFixture;
import vn.vuonlen.household.importing.ImportClient;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Who is found to be registered twice, with which score and for which reasons, and who is not. */
@QuarkusTest
class FoundDuplicatesTest {

    private static final String ID = "011086000123";
    private static final String OTHER_ID = "011086000456";

    @Inject
    HouseholdFixture fixture;

    @Inject
    DuplicateFixture duplicates;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void theSamePersonalIdIsFoundAcrossCommunes() {
        var person = with(head("Giàng A Páo", "1986"), "personalId", ID);
        duplicates.registered(HERE, person);
        duplicates.registered(ELSEWHERE, with(person, "id", UUID.randomUUID()));

        assertEquals(List.of("100 SAME_PERSONAL_ID SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP"), found());
    }

    /** Of a slip of the pen, or of somebody who uses the number of a relative. */
    @Test
    void theSamePersonalIdUnderAnotherNameIsFound() {
        duplicates.registered(HERE, with(head("Giàng A Páo", "1986"), "personalId", ID));
        duplicates.registered(ELSEWHERE, with(head("Vừ A Dia", "1985"), "personalId", ID));

        assertEquals(List.of("63 SAME_PERSONAL_ID OTHER_NAME OTHER_BIRTH_YEAR SAME_ETHNIC_GROUP"), found());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1986-05-07; Giàng A Páo; 1986-05-07; 78 SAME_NAME SAME_BIRTH_DATE SAME_ETHNIC_GROUP SAME_COMMUNE",
                "1986-05-07; Giang A Pao; 1986-05-07; 70 SAME_NAME_WITHOUT_ACCENTS SAME_BIRTH_DATE SAME_ETHNIC_GROUP SAME_COMMUNE",
                "1986; Giàng A Páo; 1986-05-07; 58 SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SAME_COMMUNE",
                "1986; Giang A Pao; 1986; 50 SAME_NAME_WITHOUT_ACCENTS SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SAME_COMMUNE",
                // 1 January is what is typed where only the year is known.
                "1986-01-01; Giàng A Páo; 1986-05-07; 58 SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SAME_COMMUNE"
            })
    void theSameNameAndBirthInOneCommuneIsFound(String birth, String otherName, String otherBirth, String expected) {
        duplicates.registered(HERE, head("Giàng A Páo", birth));
        duplicates.registered(HERE, head(otherName, otherBirth));

        assertEquals(List.of(expected), found());
    }

    @Test
    void aWordTypedTwoWaysIsTheSameName() {
        duplicates.registered(HERE, head("Lò Văn Hoà", "1986"));
        duplicates.registered(HERE, head("Lò Văn Hòa", "1986"));

        assertEquals(List.of("58 SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SAME_COMMUNE"), found());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                // name; sex; birth; personal ID; commune
                "Giàng A Páo; M; 1986-05-08; -; 03163",
                "Giàng A Páo; F; 1986-05-07; -; 03163",
                "Giàng A Páo; M; 1987-05-07; -; 03163",
                "Giàng A Pó; M; 1986-05-07; -; 03163",
                "Giàng A Páo; M; 1986-05-07; " + OTHER_ID + "; 03163",
                "Giàng A Páo; M; 1986; -; 03127"
            })
    void aNamesakeIsNot(String name, String sex, String birth, String personalId, String commune) {
        duplicates.registered(HERE, with(head("Giàng A Páo", "1986-05-07"), "personalId", ID));
        var namesake = person(name, sex, birth, "HEAD");
        if (personalId != null) {
            namesake.put("personalId", personalId);
        }
        duplicates.registered(commune, namesake);

        assertEquals(List.of(), found());
    }

    /** The old one has 9 digits, and everybody who has a new one had it before. */
    @Test
    void anOldAndANewPersonalIdContradictNothing() {
        duplicates.registered(HERE, with(head("Giàng A Páo", "1986-05-07"), "personalId", ID));
        duplicates.registered(HERE, with(head("Giàng A Páo", "1986-05-07"), "personalId", "040123987"));

        assertEquals(List.of("78 SAME_NAME SAME_BIRTH_DATE SAME_ETHNIC_GROUP SAME_COMMUNE"), found());
    }

    @Test
    void acrossCommunesAWholeBirthDateOrASecondPersonHasToAgree() {
        duplicates.registered(HERE, head("Giàng A Páo", "1986-05-07"));
        duplicates.registered(ELSEWHERE, head("Giàng A Páo", "1986-05-07"));
        duplicates.registered(HERE, head("Vừ A Dia", "1990"), person("Sùng Thị Mỷ", "F", "1992", "SPOUSE"));
        duplicates.registered(ELSEWHERE, head("Vừ A Dia", "1990"), person("Sung Thi My", "F", "1992", "SPOUSE"));
        duplicates.registered(HERE, head("Lò Văn Ín", "1990"), person("Lò Thị Hoa", "F", "1992", "SPOUSE"));
        duplicates.registered(ELSEWHERE, head("Lò Văn Ín", "1990"), person("Lò Thị Xôm", "F", "1992", "SPOUSE"));

        assertEquals(
                List.of(
                        "93 SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SAME_SPOUSE SIMILAR_HOUSEHOLD",
                        "85 SAME_NAME_WITHOUT_ACCENTS SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SAME_SPOUSE SIMILAR_HOUSEHOLD",
                        "68 SAME_NAME SAME_BIRTH_DATE SAME_ETHNIC_GROUP"),
                found());
    }

    @Test
    void aHouseholdThatMovedIsFoundWithAllItsPeople() {
        duplicates.registered(HERE, head("Vừ A Dia", "1990"), person("Vừ Thị Mai", "F", "2012", "CHILD"));
        duplicates.registered(ELSEWHERE, head("Vừ A Dia", "1990"), person("Vừ Thị Mai", "F", "2012", "CHILD"));

        assertEquals(
                List.of(
                        "68 SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SIMILAR_HOUSEHOLD",
                        "68 SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SIMILAR_HOUSEHOLD"),
                found());
    }

    @Test
    void aPersonWrittenTwiceIntoOneHouseholdIsFound() {
        duplicates.registered(
                HERE,
                head("Vừ A Dia", "1990"),
                person("Vừ Thị Mai", "F", "2012", "CHILD"),
                person("Vừ Thị Mai", "F", "2012", "GRANDCHILD"));

        assertEquals(List.of("78 SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SAME_HOUSEHOLD"), found());
    }

    @Test
    void whoHasEndedIsNoCandidate() {
        var member = duplicates.registered(HERE, head("Giàng A Páo", "1986"));
        fixture.sql("UPDATE member SET to_date = '2016-12-31', leave_reason = 'LEFT' WHERE household_id = '" + member
                + "'");
        var household = duplicates.registered(HERE, head("Giàng A Páo", "1986"));
        fixture.sql("UPDATE household SET ended_on = '2016-12-31', end_reason = 'DISSOLVED' WHERE id = '" + household
                + "'");
        duplicates.registered(HERE, head("Giàng A Páo", "1986"));

        assertEquals(List.of(), found());
        assertEquals(0, searched().getInt("accepted"));
    }

    @Test
    void anImportIsSoughtToo() throws JsonProcessingException {
        var json = new ObjectMapper();
        var one = json.writeValueAsString(DuplicateFixture.household(HERE, head("Giàng A Páo", "1986-05-07")));
        var other = json.writeValueAsString(DuplicateFixture.household(ELSEWHERE, head("Giang A Pao", "1986-05-07")));

        ImportClient.imported("kind=households", ImportClient.NDJSON, one, other);

        assertEquals(List.of("60 SAME_NAME_WITHOUT_ACCENTS SAME_BIRTH_DATE SAME_ETHNIC_GROUP"), found());
    }

    /** What the search at registration missed, as of households of a version before. */
    @Test
    void aJobSeeksTheProvinceAndASecondOneAddsNothing() {
        duplicates.registered(HERE, head("Giàng A Páo", "1986"));
        duplicates.registered(HERE, head("Giàng A Páo", "1986"));
        duplicates.awaitSearch();
        fixture.sql("DELETE FROM duplicate_pair");

        var first = searched();
        var second = searched();

        assertEquals(List.of("SUCCEEDED", 2, 1, 0), outcome(first));
        assertEquals(List.of("SUCCEEDED", 2, 0, 1), outcome(second));
        assertEquals("duplicates-sought", second.getString("message.code"));
        assertEquals("1 pairs were compared: 0 are new, 1 were known.", second.getString("message.en"));
        assertEquals(1, found().size());
    }

    /** A name that is corrected is sought again. */
    @Test
    void aPairIsSeenWithTheNamesOfToday() {
        var one = duplicates.registered(HERE, head("Giàng A Páo", "1986"));
        duplicates.registered(HERE, head("Giang A Pao", "1986"));
        assertEquals(List.of(50), duplicates.listed().getList("items.score"));

        fixture.sql("UPDATE member SET name = 'Giang A Pao' WHERE household_id = '" + one + "'");

        assertEquals(List.of("58 SAME_NAME SAME_BIRTH_YEAR SAME_ETHNIC_GROUP SAME_COMMUNE"), found());
    }

    /** A number that was mistyped made them one. */
    @Test
    void aPairIsGoneWhenTheNumberIsCorrected() {
        var mistyped = mistypedPair();

        correct(mistyped, OTHER_ID);

        assertEquals(List.of(), found());
    }

    /** What was said about them stays readable. */
    @ParameterizedTest
    @CsvSource({"true, KEPT_APART", "false, OPEN"})
    void aPairOfWhichOfficersHaveSpokenStays(boolean approved, String status) {
        var mistyped = mistypedPair();
        var pair = UUID.fromString(duplicates.listed().getString("items[0].id"));
        propose(pair, "mai", keepApart()).statusCode(200);
        (approved ? approve(pair, "lan") : reject(pair, "lan")).statusCode(200);

        correct(mistyped, OTHER_ID);

        duplicates.awaitSearch();
        assertEquals(status, fixture.value("SELECT status FROM duplicate_pair"));
        assertEquals(approved ? "73" : "0", fixture.value("SELECT score FROM duplicate_pair"));
    }

    /** An officer of one commune must not end what only the province sees. */
    @Test
    void aJobEndsOnlyPairsOfItsOwnAreas() {
        var here = with(head("Giàng A Páo", "1986"), "personalId", ID);
        duplicates.registered(HERE, here);
        duplicates.registered(HERE, with(head("Vừ A Dia", "1985"), "personalId", ID));
        duplicates.registered(ELSEWHERE, with(head("Lò Văn Ín", "1984"), "personalId", ID));
        assertEquals(3, found().size());
        fixture.sql("ALTER TABLE member DISABLE TRIGGER duplicates_sought_changed");
        fixture.sql("UPDATE member SET personal_id_hash = NULL, personal_id_cipher = NULL");
        fixture.sql("ALTER TABLE member ENABLE TRIGGER duplicates_sought_changed");

        DuplicateFixture.searchedBy(TestTokens.of("operator", HERE));
        assertEquals(2, found().size());
        searched();
        assertEquals(List.of(), found());
    }

    /** Two heads of other names with one number: the second is who has it by mistake. */
    private Map<String, Object> mistypedPair() {
        duplicates.registered(HERE, with(head("Giàng A Páo", "1986"), "personalId", ID));
        var mistyped = with(head("Vừ A Dia", "1985"), "personalId", ID);
        mistyped.put("household", duplicates.registered(HERE, Map.copyOf(mistyped)));
        return mistyped;
    }

    private static void correct(Map<String, Object> person, String personalId) {
        HouseholdFixture.as(TestTokens.of("province-officer", "11"))
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "kind",
                        "CORRECTION",
                        "date",
                        "2017-06-01",
                        "reason",
                        "Nhập nhầm số",
                        "member",
                        person.get("id"),
                        "corrected",
                        Map.of("personalId", personalId)))
                .post("/v1/households/" + person.get("household") + "/changes")
                .then()
                .statusCode(201);
    }

    /** A placeholder typed for a name would make pairs with the square of its number. */
    @Test
    void aNameOfMoreThanTwentyInACommuneSaysNothing() {
        var namesakes = IntStream.range(0, 22)
                .mapToObj(n -> person("Giàng A Páo", "M", "1986", n == 0 ? "HEAD" : "OTHER"))
                .toArray(Map<?, ?>[]::new);

        HouseholdFixture.as(TestTokens.of("commune-officer", HERE))
                .body(DuplicateFixture.household(HERE, namesakes))
                .post("/v1/households")
                .then()
                .statusCode(201);

        assertEquals(List.of(), found());
    }

    private List<String> found() {
        List<Map<String, Object>> items = duplicates.listed().getList("items");
        return items.stream()
                .map(item -> item.get("score") + " " + String.join(" ", strings(item.get("reasons"))))
                .toList();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static List<Object> outcome(JsonPath job) {
        return List.of(job.getString("state"), job.getInt("total"), job.getInt("accepted"), job.getInt("unchanged"));
    }
}
