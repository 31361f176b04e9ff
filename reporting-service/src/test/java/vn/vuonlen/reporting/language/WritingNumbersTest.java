package vn.vuonlen.reporting.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WritingNumbersTest {

    @Test
    void countsAndRatesAreFormattedAsInEachLanguage() {
        assertEquals("47.336", Language.VI.count(47_336));
        assertEquals("47,336", Language.EN.count(47_336));
        assertEquals("37,08\u202f%", Language.VI.percent(new BigDecimal("37.08")));
        assertEquals("33.00\u202f%", Language.EN.percent(new BigDecimal("33.00")));
    }

    @Test
    void changesAlwaysCarryTheirSign() {
        assertEquals("\u22123.864", Language.VI.signedCount(-3_864));
        assertEquals("+410", Language.EN.signedCount(410));
        assertEquals("\u22123,93", Language.VI.signedPoints(new BigDecimal("-3.93")));
        assertEquals("0.00", Language.EN.signedPoints(new BigDecimal("0.00")));
    }

    @Test
    void dongAreFormattedAsWholeMillions() {
        assertEquals("422.350", Language.VI.million(BigInteger.valueOf(422_350_000_000L)));
        assertEquals("1", Language.EN.million(BigInteger.valueOf(500_000)));
        assertEquals("0", Language.EN.million(BigInteger.valueOf(499_999)));
    }

    @Test
    void timesAreThoseOfVietnam() {
        assertEquals("01:30 ngày 01/01/2019", Language.VI.dateTime(Instant.parse("2018-12-31T18:30:00Z")));
    }

    @Test
    void theAddressDecidesTheLanguageThenTheReaderThenVietnamese() {
        assertEquals(Language.EN, Language.of("en", "vi"));
        assertEquals(Language.VI, Language.of("fr", "en"));
        assertEquals(Language.EN, Language.of(null, "en-GB,vi;q=0.5"));
        assertEquals(Language.VI, Language.of(null, null));
    }
}
