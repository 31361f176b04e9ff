package vn.vuonlen.reporting.funding;

import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money by stage, in whole đồng; only approved allocations count. A sum of budget lines has no largest value. */
public record Stages(
        @Schema(format = "int64", examples = "422350000000") BigInteger budgeted,
        @Schema(format = "int64", examples = "422350000000") BigInteger allocated,
        @Schema(format = "int64", examples = "380000000000") BigInteger disbursed) {

    static final Stages NOTHING = new Stages(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    Stages plus(Stages other) {
        return new Stages(budgeted.add(other.budgeted), allocated.add(other.allocated), disbursed.add(other.disbursed));
    }
}
