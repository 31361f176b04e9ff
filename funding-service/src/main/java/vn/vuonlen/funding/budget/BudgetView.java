package vn.vuonlen.funding.budget;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Budget")
record BudgetView(
        UUID id,
        int year,
        String programme,
        String project,
        FundingSource source,
        CapitalType capitalType,
        AreaName area,
        BudgetDecision decision,
        long amount,
        Balances balances) {

    /** From the columns of a row, in their order. */
    BudgetView(
            UUID id,
            Integer year,
            String programme,
            String project,
            String source,
            String capitalType,
            String areaCode,
            String areaName,
            String decisionNumber,
            LocalDate decisionDate,
            Long amount,
            Long available,
            Long reserved,
            Long payable,
            Long disbursed) {
        this(
                id,
                year,
                programme,
                project,
                FundingSource.valueOf(source),
                CapitalType.valueOf(capitalType),
                new AreaName(areaCode, areaName),
                new BudgetDecision(decisionNumber, decisionDate),
                amount,
                new Balances(available, reserved, payable + disbursed, disbursed));
    }

    @Schema(
            name = "Balances",
            description =
                    "Whole đồng. amount = available + reserved + allocated, and disbursed is the part of allocated"
                            + " that was paid out.",
            examples = "{\"available\":100,\"reserved\":20,\"allocated\":80,\"disbursed\":30}")
    record Balances(long available, long reserved, long allocated, long disbursed) {}
}
