package vn.vuonlen.funding.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.text.Spelling;

@Embeddable
@Schema(name = "Decision", examples = "{\"number\":\"1185/QĐ-UBND\",\"date\":\"2017-12-11\"}")
record BudgetDecision(
        @NotBlank @Size(max = 100) @Column(name = "decision_number")
        String number,

        @NotNull @Column(name = "decision_date") LocalDate date) {

    BudgetDecision {
        number = Spelling.normalize(number);
    }
}
