package vn.vuonlen.household.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.household.standard.Standards;

class EvaluatorTest {

    private static final int SURVEYS = 50_000;

    private interface Decree {
        Classification of(boolean urban, long thousands, int deprived);
    }

    private interface DecreeByScores {
        Classification of(boolean urban, int b1, int b2);
    }

    private final Standards standards = new Standards();

    @Test
    void agreesWithTheDecreesOnRandomSurveys() {
        agrees("59-2015", Decrees::decision59);
        agrees("07-2021", Decrees::decree07);
        agrees("351-2025", Decrees::decree351);
    }

    @Test
    void agreesWithTheDecreesByScoresOnRandomSurveys() {
        agreesByScores("59-2015-b1b2", Decrees::decision59ByScores);
        agreesByScores("07-2021-b1b2", Decrees::decree07ByScores);
    }

    @Test
    void explainsWhatItDecided() {
        var random = new Random(59);
        for (var standard : standards.all()) {
            for (int i = 0; i < 500; i++) {
                var survey = new Measured(
                        random.nextInt(3_500) * 1_000L,
                        random.nextInt(200),
                        random.nextInt(13) * 10,
                        java.util.List.of());
                var residence = random.nextBoolean() ? Residence.URBAN : Residence.RURAL;

                var explanation = Explanation.of(standard, survey, residence);

                var outcome = Evaluator.of(standard).classify(survey, residence);
                assertEquals(outcome, new Classification(explanation.povertyClass(), explanation.route()));
                assertEquals(
                        outcome.povertyClass() != standard.otherwise(),
                        explanation.rules().getLast().applies());
                assertEquals(
                        standard.indicators().size(), explanation.indicators().size());
            }
        }
    }

    @Test
    void movingOneThresholdMovesTheTotals() {
        var standard = standards.get("59-2015", 1);
        var stricter = with(standard, "\"rural\":700000", "\"rural\":650000");

        assertTrue(poor(stricter) < poor(standard), "fewer are poor below a lower line");
        assertEquals(
                IntStream.range(0, SURVEYS)
                        .mapToLong(i -> income(new Random(i)))
                        .filter(income -> income > 650_000 && income <= 700_000)
                        .count(),
                poor(standard) - poor(stricter));
    }

    @Test
    void isFastEnoughForAnImport() {
        var standard = standards.get("59-2015", 1);
        var evaluator = Evaluator.of(standard);
        var survey = Facts.income(1_200_000, 3, standard);
        long start = System.nanoTime();
        int average = 0;
        for (int i = 0; i < 200_000; i++) {
            average += evaluator.classify(survey, Residence.RURAL).povertyClass() == PovertyClass.AVERAGE ? 1 : 0;
        }
        assertEquals(200_000, average);
        assertTrue(System.nanoTime() - start < 2_000_000_000L, "100,000 a second at the very least");
    }

    private void agrees(String id, Decree decree) {
        var standard = standards.get(id, 1);
        var evaluator = Evaluator.of(standard);
        var random = new Random(2015);
        for (int i = 0; i < SURVEYS; i++) {
            boolean urban = random.nextBoolean();
            // Round figures, as enumerators write them: they fall on the lines, too.
            long thousands = random.nextInt(70) * 50L;
            int deprived = random.nextInt(11);
            assertEquals(
                    decree.of(urban, thousands, deprived),
                    evaluator.classify(
                            Facts.income(thousands * 1_000, deprived, standard),
                            urban ? Residence.URBAN : Residence.RURAL),
                    () -> "%s urban=%s %d thousand, %d deprived".formatted(id, urban, thousands, deprived));
        }
    }

    private void agreesByScores(String id, DecreeByScores decree) {
        var evaluator = Evaluator.of(standards.get(id, 1));
        var random = new Random(2022);
        for (int i = 0; i < SURVEYS; i++) {
            boolean urban = random.nextBoolean();
            int b1 = random.nextInt(220);
            // Every score, also those between two deprivations, because the lines are scores.
            int b2 = random.nextInt(121);
            assertEquals(
                    decree.of(urban, b1, b2),
                    evaluator.classify(Facts.scores(b1, b2), urban ? Residence.URBAN : Residence.RURAL),
                    () -> "%s urban=%s B1 %d, B2 %d".formatted(id, urban, b1, b2));
        }
    }

    private static long poor(Standard standard) {
        var evaluator = Evaluator.of(standard);
        return IntStream.range(0, SURVEYS)
                .mapToObj(i -> Facts.income(income(new Random(i)), 0, standard))
                .filter(s -> evaluator.classify(s, Residence.RURAL).povertyClass() == PovertyClass.POOR)
                .count();
    }

    private static long income(Random random) {
        return random.nextInt(1_500_000);
    }

    private static Standard with(Standard standard, String text, String replacement) {
        try {
            var json = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .build()
                    .writeValueAsString(standard);
            assertTrue(json.contains(text), json);
            return Standards.DOCUMENTS.parse(json.replaceFirst(text, replacement));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
