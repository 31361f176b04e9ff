package vn.vuonlen.reporting.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "48.14, 0, 50, 5",
        "100, 0, 100, 5",
        "0.03, 0, 0.03, 3",
        "12034, 0, 15000, 3",
        "1, 0, 1.0, 5",
        "9.99, 0, 10, 5"
    })
    void ticksAreRoundAndHaveTheLargestValue(BigDecimal most, BigDecimal from, BigDecimal to, int steps) {
        var scale = Scale.of(List.of(BigDecimal.ZERO, most));

        assertEquals(0, from.compareTo(scale.from()), scale::toString);
        assertEquals(0, to.compareTo(scale.to()), scale::toString);
        assertEquals(steps, scale.steps(), scale::toString);
    }

    @Test
    void nothingAndZeroHaveAScaleToo() {
        assertEquals(2, Scale.of(List.of()).ticks().size());
        assertEquals(2, Scale.of(List.of(BigDecimal.ZERO)).ticks().size());
    }

    @Test
    void everyValueLiesBetweenTheEndsAndHigherStandsHigher() {
        var random = new Random(19);
        for (int i = 0; i < 2_000; i++) {
            var one = BigDecimal.valueOf(random.nextLong(2_000_000) - 1_000_000, random.nextInt(9) - 3);
            var other = BigDecimal.valueOf(random.nextLong(2_000_000) - 1_000_000, random.nextInt(9) - 3);
            var scale = Scale.of(List.of(one, other));

            assertTrue(scale.from().compareTo(one.min(other)) <= 0, one + " " + other + " " + scale);
            assertTrue(scale.to().compareTo(one.max(other)) >= 0, one + " " + other + " " + scale);
            assertTrue(scale.steps() <= 11, one + " " + other + " " + scale);
            assertTrue(
                    one.compareTo(other) <= 0 == scale.place(one, 0, 1_000_000) <= scale.place(other, 0, 1_000_000),
                    one + " " + other + " " + scale);
        }
    }
}
