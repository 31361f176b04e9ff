package vn.vuonlen.reporting.funding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far money came, in whole đồng; only approved allocations count. */
public record Stages(
        @Schema(examples = "422350000000") long budgeted,
        @Schema(examples = "422350000000") long allocated,
        @Schema(examples = "380000000000") long disbursed) {

    static final Stages NOTHING = new Stages(0, 0, 0);

    Stages plus(Stages other) {
        return new Stages(
                Math.addExact(budgeted, other.budgeted),
                Math.addExact(allocated, other.allocated),
                Math.addExact(disbursed, other.disbursed));
    }
}
