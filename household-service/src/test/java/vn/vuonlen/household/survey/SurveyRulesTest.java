package vn.vuonlen.household.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.standard.Certainty;
import vn.vuonlen.household.standard.DeprivationPoints;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.household.standard.Standards;

class SurveyRulesTest {

    private static final Standards STANDARDS = new Standards();

    /** An empty list means that they are unknown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "59-2015      | 0  | NONE          | agrees",
                "59-2015      | 30 | NONE          | contradicts",
                "59-2015      | 20 | WATER,TOILET  | agrees",
                "59-2015      | 30 | WATER,TOILET  | contradicts",
                "59-2015-b1b2 | 30 | ''            | agrees",
                "59-2015-b1b2 | 30 | NONE          | contradicts",
                "59-2015-b1b2 | 30 | absent        | agrees",
                "59-2015-b1b2 | 20 | WATER,TOILET  | agrees",
                "59-2015-b1b2 | 30 | WATER,TOILET  | contradicts",
            })
    void aScoreDoesNotContradictItsIndicators(String standard, int b2, String deprivations, String expected) {
        var refusals = check(STANDARDS.get(standard, 1), b2, codes(deprivations));

        assertEquals(
                expected.equals("agrees")
                        ? List.of()
                        : List.of(Refusal.of(
                                HouseholdProblem.SCORES_CONTRADICT,
                                "/b2",
                                b2,
                                deprivations.equals("NONE")
                                        ? 0
                                        : codes(deprivations).size(),
                                10)),
                refusals);
    }

    @Test
    void theStandardSetsThePointsOfADeprivation() {
        var fivePoints = withPoints(5, STANDARDS.get("59-2015", 1));

        assertEquals(List.of(), check(fivePoints, 10, List.of("WATER", "TOILET")));
        assertEquals(
                "The score B2 is 20, yet 2 indicators are deprived (5 points each). Compare with the form, and mend the score or the indicators.",
                check(fivePoints, 20, List.of("WATER", "TOILET"))
                        .getFirst()
                        .message()
                        .en());
        assertEquals(
                "The value must be from 0 to 50. Check the number and its unit.",
                check(fivePoints, 60, List.of("WATER", "TOILET"))
                        .getFirst()
                        .message()
                        .en());
    }

    private static List<Refusal> check(Standard standard, int b2, List<String> deprivations) {
        var survey = new SurveySubmission(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2018, 10, 15),
                500_000L,
                100,
                b2,
                deprivations,
                List.of(),
                List.of(),
                false,
                true,
                false,
                null);
        return SurveyRules.of(standard, 2018, LocalDate.of(2018, 12, 1)).check(survey);
    }

    private static List<String> codes(String text) {
        return text == null ? null : text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static Standard withPoints(int points, Standard s) {
        return new Standard(
                s.id(),
                s.version(),
                s.name(),
                s.legalInstrument(),
                s.jurisdiction(),
                s.period(),
                s.measures(),
                new DeprivationPoints(points, Certainty.UNVERIFIED),
                s.thresholds(),
                s.indicators(),
                s.rules(),
                s.otherwise(),
                s.notes());
    }
}
