package vn.vuonlen.funding.allocation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.funding.ledger.Vnd;
import vn.vuonlen.kit.strict.MultiLine;
import vn.vuonlen.kit.text.Spelling;

@Schema(name = "NewAllocation", examples = """
                {"budget":"0190d6c2-6a4e-7c3b-9a52-1f0e6b8f2d11","area":"098","amount":15200000000,"note":"Đợt 1 năm 2018"}""")
record AllocationRequest(
        @NotNull @Schema(description = "The budget line it is taken from.")
        UUID budget,

        @NotBlank @Size(max = 30) @Schema(description = "Code of the area on 31 December of the line's fiscal year.")
        String area,

        @NotNull @Positive @Max(Vnd.MAX) @Schema(description = "Whole đồng.")
        Long amount,

        @Size(max = 1000) @MultiLine String note) {

    AllocationRequest {
        area = Spelling.code(area);
    }

    Vnd money() {
        return new Vnd(amount);
    }
}
