package vn.vuonlen.household.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.change.ChangedHousehold.HMONG;
import static vn.vuonlen.household.change.ChangedHousehold.KINH;
import static vn.vuonlen.household.change.ChangedHousehold.newHead;
import static vn.vuonlen.household.change.ChangedHousehold.role;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TopicReader;

/** The event of a result tells the ethnic group of who was the head on the day of the survey, 15 October. */
@QuarkusTest
class EthnicGroupOfResultTest {

    private static final String THAI = "03";

    @Inject
    HouseholdFixture fixture;

    @Inject
    ObjectMapper json;

    private ChangedHousehold household;
    private UUID review;

    @BeforeEach
    void aHouseholdInAReview() {
        fixture.empty();
        review = fixture.openReview(2018);
        household = ChangedHousehold.registered("2018-01-15");
    }

    @Test
    void itIsThatOfTheHead() throws IOException {
        submit(survey(review, household.id, 2018, 500_000)).statusCode(201);

        assertEquals(HMONG, published(1));
    }

    @Test
    void aLaterHeadChangesNothing() {
        submit(survey(review, household.id, 2018, 500_000)).statusCode(201);

        spouseBecomesHead("2018-10-16");

        assertEquals(HMONG, view());
    }

    @Test
    void anEarlierHeadDoesAndIsPublished() throws IOException {
        submit(survey(review, household.id, 2018, 500_000)).statusCode(201);

        spouseBecomesHead("2018-10-15");

        assertEquals(KINH, published(2));
    }

    /** The household counts as of a minority as before, so that no other member of the event changes. */
    @Test
    void aCorrectedGroupIsPublished() throws IOException {
        submit(survey(review, household.id, 2018, 500_000)).statusCode(201);

        household
                .send("CORRECTION", "2018-10-20", "member", household.head, "corrected", Map.of("ethnicGroup", THAI))
                .statusCode(201);

        assertEquals(THAI, published(2));
    }

    @Test
    void whereNoHeadIsKnownItIsNotTold() {
        submit(survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000))
                .statusCode(201);

        assertEquals(
                "t", fixture.value("SELECT bool_and(value -> 'ethnicGroup' = 'null'::jsonb) FROM published_result"));
    }

    private void spouseBecomesHead(String day) {
        household
                .send(
                        "NEW_HEAD",
                        day,
                        "newHead",
                        newHead(
                                household.spouse,
                                role(household.head, "SPOUSE"),
                                role(household.child, "CHILD"),
                                role(household.mother, "OTHER")))
                .statusCode(201);
    }

    private String view() {
        return fixture.value("SELECT value #>> '{ethnicGroup,code}' FROM published_result");
    }

    private String published(long version) throws IOException {
        var key = fixture.value("SELECT household_id || '/' || review_id || '/0' FROM result");
        try (var reader = new TopicReader("household.result.v1")) {
            var group = json.readTree(reader.newest(key, version).value()).path("ethnicGroup");
            assertEquals("census", group.path("scheme").asText());
            return group.path("code").asText();
        }
    }
}
