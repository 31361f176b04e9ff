package vn.vuonlen.reporting.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "47336, 127667, 37.08",
        "12483, 127667, 9.78",
        "51200, 124850, 41.01",
        "43048, 130251, 33.05",
        "42042, 80710, 52.09",
        "46121, 99656, 46.28",
        "33, 100, 33.00",
        "1, 20000, 0.01",
        "0, 5, 0.00"
    })
    void aRateIsPercentRoundedHalfUpToTwoDecimals(long part, long whole, String rate) {
        assertEquals(new BigDecimal(rate), Rate.of(part, whole));
    }

    @Test
    void pointsAreTheDifferenceOfTheRoundedRates() {
        assertEquals(new BigDecimal("-3.93"), Rate.points(Rate.of(47336, 127667), Rate.of(51200, 124850)));
        assertNull(Rate.of(0, 0));
        assertNull(Rate.points(Rate.of(1, 2), null));
    }
}
