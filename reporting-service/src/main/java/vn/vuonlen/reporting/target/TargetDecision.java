package vn.vuonlen.reporting.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision or plan by which a target was set. */
@Embeddable
@Schema(name = "TargetDecision")
public record TargetDecision(
        @Column(name = "decision_number") @NotBlank @Size(max = 100) @Schema(examples = "3900/KH-UBND")
        String number,

        @Column(name = "decision_date") @NotNull @Schema(examples = "2018-12-28", description = "Not in the future.")
        LocalDate date) {}
