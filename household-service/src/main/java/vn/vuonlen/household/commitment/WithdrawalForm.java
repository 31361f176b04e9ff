package vn.vuonlen.household.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.text.Spelling;

/** That a household withdraws its commitment, on which day and why. */
@Schema(name = "CommitmentWithdrawal", examples = """
                {"withdrawnOn":"2019-08-20","reason":"Lao động chính bị tai nạn"}""")
record WithdrawalForm(
        @NotNull LocalDate withdrawnOn,
        @NotBlank @Size(max = 500) String reason) {

    WithdrawalForm {
        reason = Spelling.normalize(reason);
    }
}
