package vn.vuonlen.reporting.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis from one round number to another, with ticks at round numbers between.
 *
 * @param from the first tick: 0, or below it if a value is
 * @param step between two ticks
 * @param steps how many there are
 */
record Scale(BigDecimal from, BigDecimal step, int steps) {

    /** About as many ticks as can be read beside a picture. */
    private static final int TICKS = 5;

    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** The scale that has all values and 0. */
    static Scale of(Collection<BigDecimal> values) {
        var least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        var most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        var span = most.subtract(least);
        if (span.signum() == 0) {
            return new Scale(BigDecimal.ZERO, BigDecimal.ONE, 1);
        }
        var step = roundStep(span.divide(BigDecimal.valueOf(TICKS), MathContext.DECIMAL64));
        var below = least.divide(step, 0, RoundingMode.FLOOR);
        var above = most.divide(step, 0, RoundingMode.CEILING);
        return new Scale(below.multiply(step), step, above.subtract(below).intValueExact());
    }

    private static BigDecimal roundStep(BigDecimal wanted) {
        var magnitude = BigDecimal.ONE.scaleByPowerOfTen(wanted.precision() - wanted.scale() - 1);
        return ROUND.stream()
                .map(magnitude::multiply)
                .filter(step -> step.compareTo(wanted) >= 0)
                .findFirst()
                .orElseThrow();
    }

    BigDecimal to() {
        return from.add(step.multiply(BigDecimal.valueOf(steps)));
    }

    List<BigDecimal> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> from.add(step.multiply(BigDecimal.valueOf(i))))
                .toList();
    }

    /** The place of a value between two ends of the picture, which may run either way. */
    long place(BigDecimal value, int start, int end) {
        var share = value.subtract(from).divide(to().subtract(from), MathContext.DECIMAL64);
        return start + Math.round(share.doubleValue() * (end - start));
    }
}
