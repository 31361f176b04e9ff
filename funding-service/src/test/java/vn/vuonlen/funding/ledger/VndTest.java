package vn.vuonlen.funding.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.kit.problem.Message;

class VndTest {

    @Test
    void sumsAreExact() {
        var line = new Vnd(124_300_000_000L).plus(new Vnd(28_500_000_000L));

        assertEquals(new Vnd(152_800_000_000L), line);
        assertEquals(Vnd.ZERO, line.minus(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "hi-IN-u-nu-deva", "fr-FR", "de-CH"})
    void aSumIsFormattedTheSameInEveryLocale(String locale) {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));

            assertEquals(new Message("112.400.000.000", "112,400,000,000"), new Vnd(112_400_000_000L).formatted());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Vnd.MAX + 1, Long.MAX_VALUE})
    void anAmountOutOfRangeIsNoSumOfMoney(long dong) {
        assertThrows(ArithmeticException.class, () -> new Vnd(dong));
    }

    @Test
    void negativeAndTooLargeSumsFail() {
        assertThrows(ArithmeticException.class, () -> new Vnd(1).minus(new Vnd(2)));
        assertThrows(ArithmeticException.class, () -> new Vnd(Vnd.MAX).plus(new Vnd(1)));
    }

    @ParameterizedTest
    @EnumSource(LedgerAct.class)
    void thePostingsOfAnActSumToZero(LedgerAct act) {
        var postings = act.postings(new Vnd(15_200_000_000L));

        assertEquals(2, postings.stream().map(Posting::account).distinct().count());
        assertEquals(0, postings.stream().mapToLong(Posting::amount).sum());
    }
}
