package vn.vuonlen.reporting.funding;

import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far money came, in whole đồng; only approved allocations count. A sum of lines has no end that a line has. */
public record Stages(
        @Schema(examples = "422350000000") BigInteger budgeted,
        @Schema(examples = "422350000000") BigInteger allocated,
        @Schema(examples = "380000000000") BigInteger disbursed) {

    static final Stages NOTHING = new Stages(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    Stages plus(Stages other) {
        return new Stages(budgeted.add(other.budgeted), allocated.add(other.allocated), disbursed.add(other.disbursed));
    }
}
