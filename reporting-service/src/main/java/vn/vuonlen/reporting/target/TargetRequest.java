package vn.vuonlen.reporting.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.text.Spelling;

/** What is to be reached by the end of a year, as the province sets it and as it is answered. */
@Schema(name = "Target", examples = """
                {"area":"11","year":2019,"designation":"POOR_DISTRICT","measure":"poorRate",
                 "decision":{"number":"3900/KH-UBND","date":"2018-12-28"},"target":33.97}""")
public record TargetRequest(
        @NotBlank @Schema(examples = "11", description = "Code of the area on 31 December of the year.")
        String area,

        @NotNull @Schema(examples = "2019") Integer year,

        @Schema(examples = "POOR_DISTRICT", nullable = true, description = "Only for areas of this designation.")
        String designation,

        @NotNull TargetMeasure measure,

        @Valid
        @Schema(
                nullable = true,
                description = "The decision that set it: required once the year is over or its results are decided.")
        TargetDecision decision,

        @NotNull
        @Digits(integer = 10, fraction = 2)
        @Schema(examples = "33.97", description = "Households, or percent with two decimals.")
        BigDecimal target) {

    public TargetRequest {
        area = Spelling.code(area);
    }

    /** The same number with the decimals of its measure, however the caller wrote it. */
    TargetRequest withValue(BigDecimal stored) {
        return new TargetRequest(area, year, designation, measure, decision, stored);
    }
}
