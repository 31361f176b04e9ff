package vn.vuonlen.funding.disbursement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.funding.DocumentNumber;
import vn.vuonlen.funding.ledger.Vnd;

@Schema(name = "NewDisbursement", examples = """
                {"allocation":"0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944","amount":4500000000,"kind":"ADVANCE",
                 "disbursedOn":"2018-05-14","document":"GRV-2018-0312"}""")
record DisbursementRequest(
        @NotNull UUID allocation,

        @NotNull @Positive @Max(Vnd.MAX) @Schema(description = "Whole đồng.")
        Long amount,

        @NotNull DisbursementKind kind,

        @NotNull @Schema(description = "Within the fiscal year or after it, not after today.")
        LocalDate disbursedOn,

        @NotBlank @Size(max = 200) @Schema(description = "Number of the treasury's document, once an allocation.")
        String document) {

    DisbursementRequest {
        document = DocumentNumber.normalize(document, "/document");
    }

    Vnd money() {
        return new Vnd(amount);
    }
}
