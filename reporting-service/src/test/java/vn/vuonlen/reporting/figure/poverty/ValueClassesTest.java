package vn.vuonlen.reporting.figure.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.reporting.language.Language;

class ValueClassesTest {

    @ParameterizedTest
    @CsvSource({"0.00, 0", "9.99, 0", "10.00, 1", "19.99, 1", "20.00, 2", "48.10, 4"})
    void aRateOnABoundIsInTheClassThatBeginsThere(BigDecimal rate, int expected) {
        var classes = rates("3.20", "48.10");

        assertEquals(expected, classes.indexOf(rate));
    }

    @Test
    void theWordsOfRatesDoNotOverlap() {
        assertEquals(
                List.of(
                        "0,00–9,99\u202f%",
                        "10,00–19,99\u202f%", "20,00–29,99\u202f%", "30,00–39,99\u202f%", "40,00–49,99\u202f%"),
                rates("3.20", "48.10").words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.00", "0.49", "0.50", "2.99", "5.99", "6.00", "59.99", "60.00", "71.10", "90.00", "100.00"})
    void everyRateHasOneOfAtMostSixClasses(String most) {
        var classes = rates("0.00", most);

        assertTrue(classes.words().size() <= 6, () -> classes.words().toString());
        assertEquals(classes.words().size(), classes.from().size());
        assertEquals(classes.words().size() - 1, classes.indexOf(new BigDecimal(most)), "the highest is in the last");
    }

    @Test
    void changesTellFallsAndRises() {
        var classes = changes(Language.VI, "-8.11", "0.40");

        assertEquals(
                List.of(
                        "giảm từ 6,00 điểm trở lên",
                        "giảm 3,00–5,99 điểm",
                        "giảm 0,01–2,99 điểm",
                        "không đổi",
                        "tăng 0,01–2,99 điểm",
                        "tăng từ 3,00 điểm trở lên"),
                classes.words());
        assertEquals(
                "fall of 6.00 points or more",
                changes(Language.EN, "-8.11", "0.40").words().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "-8.11, 0",
        "-6.00, 0",
        "-5.99, 1",
        "-3.00, 1",
        "-2.99, 2",
        "-0.01, 2",
        "0.00, 3",
        "0.01, 4",
        "2.99, 4",
        "3.00, 5",
        "8.00, 5"
    })
    void aChangeOnABoundIsInOneClass(BigDecimal points, int expected) {
        assertEquals(expected, changes(Language.VI, "-8.11", "0.40").indexOf(points));
    }

    @Test
    void whatIsNotKnownHasNoClass() {
        assertNull(rates("3.20").indexOf(null));
        assertNull(changes(Language.VI, "-1.00").indexOf(null));
    }

    private static ValueClasses rates(String... rates) {
        return ValueClasses.ofRates(Stream.of(rates).map(BigDecimal::new).toList(), Language.VI);
    }

    private static ValueClasses changes(Language language, String... points) {
        return ValueClasses.ofChanges(Stream.of(points).map(BigDecimal::new).toList(), language);
    }
}
