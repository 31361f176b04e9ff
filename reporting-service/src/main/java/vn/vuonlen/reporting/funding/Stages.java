package vn.vuonlen.reporting.funding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money by stage, in whole đồng; only approved allocations count. A sum of budget lines has no largest value. */
public record Stages(
        @Schema(format = "int64", examples = "422350000000") BigInteger budgeted,
        @Schema(format = "int64", examples = "422350000000") BigInteger allocated,
        @Schema(format = "int64", examples = "380000000000") BigInteger disbursed) {

    private static final BigDecimal HUNDRED_PERCENT = BigDecimal.valueOf(100);

    static final Stages NOTHING = new Stages(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    Stages plus(Stages other) {
        return new Stages(budgeted.add(other.budgeted), allocated.add(other.allocated), disbursed.add(other.disbursed));
    }

    /** What was paid out, in percent of what was allocated, with two decimals; null if nothing was allocated. */
    public BigDecimal disbursedShare() {
        return allocated.signum() == 0
                ? null
                : new BigDecimal(disbursed)
                        .multiply(HUNDRED_PERCENT)
                        .divide(new BigDecimal(allocated), 2, RoundingMode.HALF_UP);
    }
}
