package vn.vuonlen.household.importing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;

/** However much is wrong with a survey, its refusals stay few. */
@QuarkusTest
class ManyRefusalsTest {

    private static final int MOST = 20;

    @Inject
    HouseholdFixture fixture;

    private UUID review;

    @BeforeEach
    void anOpenReview() {
        fixture.empty();
        review = fixture.openReview(2018);
    }

    @Test
    void aListThatIsLongerThanAllItsCodesIsRefusedAsOne() {
        var survey = HouseholdFixture.survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        survey.put("deprivations", Collections.nCopies(200_000, "X"));

        HouseholdFixture.submit(survey)
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/deprivations"))
                .body("errors[0].code", equalTo("too-many-codes"))
                .body(
                        "errors[0].messages.en",
                        equalTo("The list has 10 codes, the survey names 200,000. Give each code once."));
    }

    @Test
    void noMoreThanTwentyFaultsAreReported() {
        var survey = HouseholdFixture.survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        survey.put("deprivations", Collections.nCopies(10, "X"));
        survey.put("causes", Collections.nCopies(13, "X"));

        HouseholdFixture.submit(survey)
                .statusCode(422)
                .body("errors.size()", equalTo(MOST))
                .body("errors[19].pointer", equalTo("/causes/9"));
    }

    @Test
    void theRefusalsOfAFileGrowWithItsRowsOnly() {
        var long1 = row(Collections.nCopies(16_000, "X"), List.of());
        var wide = row(Collections.nCopies(10, "X"), Collections.nCopies(13, "X"));
        var lines = Stream.concat(Collections.nCopies(130, long1).stream(), Collections.nCopies(1_500, wide).stream())
                .toArray(String[]::new);

        var job = ImportClient.imported("kind=surveys&review=" + review, NDJSON, lines);

        assertEquals("FAILED", job.getString("state"));
        assertEquals(List.of(0, 1_630, 0), ImportClient.counts(job));
        assertEquals(
                String.valueOf(130 + 1_500 * MOST),
                fixture.value("SELECT count(*) FROM job_reject WHERE job_id = '" + job.getString("id") + "'"));
    }

    private static String row(List<String> deprivations, List<String> causes) {
        return "{\"id\":\"%s\",\"household\":\"%1$s\",\"surveyedOn\":\"2018-10-15\",\"income\":1,\"deprivations\":%s,\"causes\":%s}"
                .formatted(UUID.randomUUID(), quoted(deprivations), quoted(causes));
    }

    private static String quoted(List<String> codes) {
        return codes.isEmpty() ? "[]" : "[\"" + String.join("\",\"", codes) + "\"]";
    }
}
