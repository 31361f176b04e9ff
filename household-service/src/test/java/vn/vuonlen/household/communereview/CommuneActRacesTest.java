package vn.vuonlen.household.communereview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.communereview.CommuneOffice.leadsTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.RepeatedAttack;

/** Two concurrent transactions, each stopped in the middle: the second one sees what the first has done. */
@QuarkusTest
@RepeatedAttack
@Tag("attack-races")
class CommuneActRacesTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    private UUID review;
    private CommuneOffice commune;

    @BeforeEach
    void aReview() {
        fixture.empty();
        review = fixture.openReview(2018);
        commune = new CommuneOffice(review, HouseholdFixture.RURAL);
    }

    @AfterEach
    void awaitOthers() {
        others.close();
    }

    @Test
    void ofTwoActsAtOnceTheSecondSeesTheFirst() throws Exception {
        try (var gate = Gate.before(database, "review", review)) {
            var both = Stream.of("2018-09-05", "2018-09-06")
                    .map(day -> others.submit(
                            () -> commune.does(day, "START_SURVEY").extract().<String>path("items[0].result")))
                    .toList();
            gate.awaitWaiting(2);
            gate.open();

            assertEquals(
                    List.of("DONE", "REFUSED"),
                    Stream.of(both.getFirst().get(), both.getLast().get())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theSameActTwiceAtOnceIsOne() throws Exception {
        var act = commune.act("2018-09-05", "START_SURVEY");
        try (var gate = Gate.before(database, "review", review)) {
            var both = Stream.of(act, act)
                    .map(one -> others.submit(() -> commune.send(commune.officer("commune-officer", "recorder"), one)
                            .extract()
                            .<String>path("items[0].result")))
                    .toList();
            gate.awaitWaiting(2);
            gate.open();

            assertEquals(
                    List.of("DONE", "UNCHANGED"),
                    Stream.of(both.getFirst().get(), both.getLast().get())
                            .sorted()
                            .toList());
        }
    }

    /** The survey of a household of the list: without the lock the conclusion would be refused as incomplete, or miss it. */
    @Test
    void aConclusionWaitsForASurveyInProgress() throws Exception {
        var household = fixture.household(HouseholdFixture.RURAL);
        fixture.sql("INSERT INTO review_list (review_id, household_id, reason) VALUES ('%s', '%s', 'POOR')"
                .formatted(review, household));
        commune.posted("2018-11-12");

        try (var gate = Gate.before(database, "household", household)) {
            var answer = others.submit(() ->
                    submit(survey(review, household, 2018, 500_000)).extract().statusCode());
            gate.awaitWaiting(1);
            var conclusion = others.submit(
                    () -> commune.concludes("2018-11-22").extract().<String>path("items[0].step"));
            gate.awaitWaiting(2, conclusion);
            gate.open();

            assertEquals(201, answer.get());
            assertEquals("CONCLUDED", conclusion.get());
        }
    }

    /** The other way round: the survey that waits is refused, since its commune has concluded meanwhile. */
    @Test
    void aSurveyWaitsForAConclusionInProgress() throws Exception {
        var household = fixture.household(HouseholdFixture.RURAL);
        commune.posted("2018-11-12");

        try (var gate = Gate.before(database, "review", review)) {
            var conclusion = others.submit(() -> leadsTo("CONCLUDED", commune.concludes("2018-11-22")));
            gate.awaitWaiting(1);
            var answer = others.submit(() ->
                    submit(survey(review, household, 2018, 500_000)).extract().<String>path("code"));
            gate.awaitWaiting(2, answer);
            gate.open();
            conclusion.get();

            assertEquals("commune-concluded", answer.get());
        }
    }
}
