package vn.vuonlen.reporting.poverty;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percent with two decimals, rounded half up from counts, as officials print it; never averaged from rates. */
public final class Rate {

    private static final int DECIMALS = 2;

    private Rate() {}

    /** Nothing of nothing has no rate. */
    public static BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The difference of two rounded rates. */
    public static BigDecimal points(BigDecimal now, BigDecimal before) {
        return now == null || before == null ? null : now.subtract(before);
    }
}
