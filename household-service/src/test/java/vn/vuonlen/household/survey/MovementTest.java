package vn.vuonlen.household.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.kit.access.Scope;

/** Against the year before; and a batch says of every row what one submission after the other says. */
@QuarkusTest
class MovementTest {

    private static final long POOR = 500_000;
    private static final long BETTER = 2_000_000;

    @Inject
    HouseholdFixture village;

    @Inject
    DataSource database;

    @Inject
    FrozenReviews reviews;

    private UUID stays;
    private UUID escapes;
    private UUID relapses;
    private UUID isNew;

    @BeforeEach
    void threeYears() {
        village.empty();
        stays = village.household(HouseholdFixture.RURAL);
        escapes = village.household(HouseholdFixture.RURAL);
        relapses = village.household(HouseholdFixture.RURAL);
        isNew = village.household(HouseholdFixture.RURAL);
        village.year(2016, Map.of(stays, POOR, relapses, POOR));
        village.year(2017, Map.of(stays, POOR, escapes, POOR, relapses, BETTER));
    }

    @Test
    void oneByOne() {
        var review = village.openReview(2018);

        submit(survey(review, stays, 2018, POOR)).statusCode(201);
        submit(survey(review, escapes, 2018, 800_000)).statusCode(201);
        submit(survey(review, relapses, 2018, POOR)).statusCode(201);
        submit(survey(review, isNew, 2018, POOR)).statusCode(201);

        movedAsTheyShould();
        assertNull(movement(stays, 2016), "of the first year no movement is known");
        assertEquals("ESCAPED", movement(relapses, 2017));
    }

    @Test
    void inABatch() throws Exception {
        var review = reviews.get(village.openReview(2018));
        var known = survey(review.id(), stays, 2018, POOR);
        submit(known).statusCode(201);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var batch = new SurveyBatch(review, everywhere(), "importer");
            batch.add(1, facts((UUID) known.get("id"), stays, POOR));
            batch.add(2, facts(UUID.randomUUID(), escapes, 800_000));
            batch.add(3, facts(UUID.randomUUID(), relapses, POOR));
            batch.add(4, facts(UUID.randomUUID(), isNew, POOR));
            batch.add(5, facts(UUID.randomUUID(), UUID.randomUUID(), POOR));

            var outcome = batch.store(connection);
            connection.commit();

            assertEquals(3, outcome.accepted());
            assertEquals(1, outcome.unchanged());
            assertEquals(List.of(new SurveyBatch.Refused(5, Outcomes.refusal("unknown-household"))), outcome.refused());
        }
        movedAsTheyShould();
    }

    private void movedAsTheyShould() {
        assertEquals("STAYED", movement(stays, 2018));
        assertEquals("ESCAPED", movement(escapes, 2018));
        assertEquals("RELAPSED", movement(relapses, 2018));
        assertEquals("NEW", movement(isNew, 2018));
    }

    private String movement(UUID household, int year) {
        return village.value(
                "SELECT movement FROM result WHERE household_id = '%s' AND year = %d".formatted(household, year));
    }

    /** As {@link HouseholdFixture#survey} writes it. */
    private static SurveyFacts facts(UUID id, UUID household, long income) {
        return new SurveyFacts(
                id,
                household,
                LocalDate.of(2018, 10, 15),
                income,
                null,
                null,
                List.of(),
                List.of("NO_CAPITAL"),
                List.of("LOAN", "GUIDANCE"),
                false,
                true);
    }

    private Scope everywhere() {
        var ids = village.value("SELECT string_agg(id::text, ',') FROM area").split(",", -1);
        return new Scope(Arrays.stream(ids).map(UUID::fromString).collect(Collectors.toSet()));
    }
}
