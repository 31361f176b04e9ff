package vn.vuonlen.local.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFigureTest {
    @ParameterizedTest
    @CsvSource({
        "EXACT, 47336, true",
        "EXACT, 47337, false",
        "DERIVED, 47335, false",
        "MORE_THAN, 47336, false",
        "MORE_THAN, 47337, true",
        "MORE_THAN, 48757, false",
        "NEARLY, 47336, false",
        "NEARLY, 47335, true",
        "NEARLY, 45915, false",
        "ABOUT, 45916, true",
        "ABOUT, 48757, false"
    })
    void holdsWithinTheToleranceOfItsQualifier(PublishedFigure.Qualifier qualifier, BigDecimal actual, boolean holds) {
        PublishedFigure figure =
                new PublishedFigure(2018, "PROVINCE", "poor_households", new BigDecimal("47336"), qualifier);

        assertEquals(holds, figure.holds(actual));
    }

    @Test
    void readsEveryPublishedFigure() {
        assertEquals(31, PublishedFigure.all().size());
    }

    @Test
    void marksADifference() {
        PublishedFigure rate = new PublishedFigure(
                2018, "POOR_DISTRICTS", "poor_rate", new BigDecimal("52.09"), PublishedFigure.Qualifier.EXACT);

        assertEquals(
                "  ✓ 2018  poor rate (poor districts)                                  52.09   published 52.09",
                new ComparedFigure(rate, Optional.of(new BigDecimal("52.09"))).line());
        assertTrue(new ComparedFigure(rate, Optional.of(new BigDecimal("52.10")))
                .line()
                .startsWith("  ✗"));
        assertFalse(new ComparedFigure(rate, Optional.empty()).holds());
    }
}
