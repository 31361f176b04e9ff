package vn.vuonlen.funding.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.funding.DocumentNumber;
import vn.vuonlen.funding.ledger.Vnd;
import vn.vuonlen.kit.text.Spelling;

@Schema(name = "NewBudget", examples = """
                {"year":2018,"programme":"P135","project":"INFRASTRUCTURE","source":"CENTRAL","capitalType":"DEVELOPMENT",
                 "area":"11","decision":{"number":"1185/QĐ-UBND","date":"2017-12-11"},"amount":124300000000}""")
record BudgetRequest(
        @NotNull @Min(2015) @Max(2100) @Schema(description = "Fiscal year.")
        Integer year,

        @NotBlank @Size(max = 30) @Schema(description = "Code of the programme.")
        String programme,

        @Size(max = 30) @Schema(description = "Code of the programme's project, where the line is of one.")
        String project,

        @NotNull FundingSource source,
        @NotNull CapitalType capitalType,

        @NotBlank @Size(max = 30) @Schema(description = "Code of the area on 31 December of the fiscal year.")
        String area,

        @NotNull @Valid BudgetDecision decision,

        @NotNull @Positive @Max(Vnd.MAX) @Schema(description = "Whole đồng.")
        Long amount) {

    BudgetRequest {
        area = Spelling.code(area);
        if (decision != null) {
            DocumentNumber.requireReadable(decision.number(), "/decision/number");
        }
    }
}
