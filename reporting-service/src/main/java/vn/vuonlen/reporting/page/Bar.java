package vn.vuonlen.reporting.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A horizontal bar beside a number: its length of 100, with two decimals. */
record Bar(BigDecimal length) {

    static final Bar NONE = new Bar(BigDecimal.ZERO);

    static Bar of(BigDecimal value, BigDecimal whole) {
        if (whole.signum() <= 0) {
            return NONE;
        }
        var share = value.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
        return new Bar(share.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)));
    }

    static Bar of(BigInteger value, BigInteger whole) {
        return of(new BigDecimal(value), new BigDecimal(whole));
    }

    static Bar of(long value, long whole) {
        return of(BigDecimal.valueOf(value), BigDecimal.valueOf(whole));
    }
}
