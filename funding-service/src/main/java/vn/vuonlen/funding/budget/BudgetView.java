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
        Source source,
        CapitalType capitalType,
        AreaName area,
        Decision decision,
        long amount,
        Balances balances) {

    /** As the columns of a row come. */
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
                Source.valueOf(source),
                CapitalType.valueOf(capitalType),
                new AreaName(areaCode, areaName),
                new Decision(decisionNumber, decisionDate),
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
