package vn.vuonlen.household.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.review.FrozenReview;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.household.survey.SubmissionOutcome.Reason;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.audit.Actor;

/** A movement compares with the year before; a batch has for each row the outcome that the survey would have alone. */
@QuarkusTest
class MovementTest {

    private static final long POOR = 500_000;
    private static final long BETTER = 1_200_000;

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @Inject
    FrozenReviews reviews;

    /** By the movement of each in 2018. */
    private final Map<String, UUID> households = new LinkedHashMap<>();

    @BeforeEach
    void threeYears() {
        fixture.empty();
        for (var movement : List.of("STAYED", "ESCAPED", "RELAPSED", "NEW")) {
            households.put(movement, fixture.household(HouseholdFixture.RURAL));
        }
        fixture.year(2016, Map.of(households.get("STAYED"), POOR, households.get("RELAPSED"), POOR));
        fixture.year(
                2017,
                Map.of(
                        households.get("STAYED"), POOR,
                        households.get("ESCAPED"), POOR,
                        households.get("RELAPSED"), BETTER));
    }

    @ParameterizedTest
    @CsvSource({"STAYED, 500000", "ESCAPED, 800000", "RELAPSED, 500000", "NEW, 500000"})
    void aSurveyThatComesAloneComparesWithTheYearsBefore(String movement, long income) {
        var review = fixture.openReview(2018);

        submit(survey(review, households.get(movement), 2018, income)).statusCode(201);

        assertEquals(movement, movement(households.get(movement), 2018));
    }

    @Test
    void theFirstYearHasNoMovement() {
        assertNull(movement(households.get("STAYED"), 2016));
    }

    @Test
    void theSecondYearComparesWithTheFirst() {
        assertEquals("ESCAPED", movement(households.get("RELAPSED"), 2017));
    }

    @Test
    void eachSurveyOfABatchComparesWithTheYearsBefore() throws Exception {
        var review = reviews.get(fixture.openReview(2018));

        var outcome = store(
                review,
                submission(review, "STAYED", POOR),
                submission(review, "ESCAPED", 800_000),
                submission(review, "RELAPSED", POOR),
                submission(review, "NEW", POOR));

        assertEquals(new SurveyBatch.BatchOutcome(4, 0, List.of(), List.of()), outcome);
        households.forEach((movement, household) -> assertEquals(movement, movement(household, 2018)));
    }

    @Test
    void aBatchCountsWhatIsKnownAndRefusesWhatIsUnknown() throws Exception {
        var review = reviews.get(fixture.openReview(2018));
        var known = survey(review.id(), households.get("STAYED"), 2018, POOR);
        submit(known).statusCode(201);

        var outcome = store(
                review,
                submission(review, (UUID) known.get("id"), households.get("STAYED"), POOR),
                submission(review, "ESCAPED", 800_000),
                submission(review, "RELAPSED", POOR),
                submission(review, "NEW", POOR),
                submission(review, UUID.randomUUID(), UUID.randomUUID(), POOR));

        assertEquals(
                new SurveyBatch.BatchOutcome(
                        3,
                        1,
                        List.of(new SurveyBatch.RefusedRow(5, Reason.UNKNOWN_HOUSEHOLD.refusal(2018))),
                        List.of()),
                outcome);
        households.forEach((movement, household) -> assertEquals(movement, movement(household, 2018)));
    }

    private SurveyBatch.BatchOutcome store(FrozenReview review, SurveySubmission... surveys) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Actor("importer", "a test").announce(connection);
            var batch = new SurveyBatch(review, everywhere(), "importer");
            for (int row = 1; row <= surveys.length; row++) {
                batch.add(row, surveys[row - 1]);
            }
            var outcome = batch.store(connection);
            connection.commit();
            return outcome;
        }
    }

    private String movement(UUID household, int year) {
        return fixture.value(
                "SELECT movement FROM result WHERE household_id = '%s' AND year = %d".formatted(household, year));
    }

    private SurveySubmission submission(FrozenReview review, String movement, long income) {
        return submission(review, UUID.randomUUID(), households.get(movement), income);
    }

    /** As {@link HouseholdFixture#survey} writes it. */
    private static SurveySubmission submission(FrozenReview review, UUID id, UUID household, long income) {
        return new SurveySubmission(
                id,
                review.id(),
                household,
                LocalDate.of(2018, 10, 15),
                income,
                null,
                null,
                List.of(),
                List.of("NO_CAPITAL"),
                List.of("LOAN", "GUIDANCE"),
                false,
                true,
                true,
                List.of());
    }

    private Scope everywhere() {
        var ids = fixture.value("SELECT string_agg(id::text, ',') FROM area").split(",", -1);
        return new Scope(Arrays.stream(ids).map(UUID::fromString).collect(Collectors.toSet()));
    }
}
