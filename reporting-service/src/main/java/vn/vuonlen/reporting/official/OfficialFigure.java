package vn.vuonlen.reporting.official;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.text.Spelling;

/** A figure as it was published. One paper has one of an area, year, designation and measure. */
@Schema(name = "OfficialFigure", examples = """
                {"area":"11","year":2018,"measure":"poor_households","value":47336,"qualifier":"EXACT","unit":"HOUSEHOLDS",
                 "source":"158/QĐ-UBND, 26/02/2019"}""")
public record OfficialFigure(
        @NotBlank @Schema(examples = "11", description = "Code of the area on 31 December of the year.")
        String area,

        @NotNull @Schema(examples = "2018") Integer year,

        @Schema(examples = "POOR_DISTRICT", nullable = true, description = "Only for areas of this designation.")
        String designation,

        @NotNull
        @Pattern(regexp = MEASURE)
        @Schema(
                examples = "poor_households",
                description = "What it counts. Those that are computed too are households, poor_households, poor_rate,"
                        + " near_poor_households, near_poor_rate, income_poor_households, ethnic_minority_households,"
                        + " ethnic_minority_poor_households, ethnic_minority_poor_rate, poor_rate_change,"
                        + " poor_households_fall, districts, communes, funding_total, funding_development and"
                        + " funding_recurrent.")
        String measure,

        @NotNull
        @Digits(integer = 20, fraction = 4)
        @Schema(examples = "47336", description = "With the decimals of the source.")
        BigDecimal value,

        @NotNull Qualifier qualifier,
        @NotNull Unit unit,

        @NotBlank
        @Size(max = 200)
        @Schema(examples = "158/QĐ-UBND, 26/02/2019", description = "The paper that it stands in.")
        String source,

        @Pattern(regexp = MEASURE)
        @Schema(
                examples = "funding_total",
                nullable = true,
                description = "The measure of the same paper whose total this is a part of.")
        String partOf,

        @Size(max = 500) @Schema(nullable = true, description = "What else the paper says of it.")
        String note) {

    static final String MEASURE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";

    /** How the source words the figure. */
    @Schema(
            name = "Qualifier",
            description = "EXACT, DERIVED by arithmetic on published figures, MORE_THAN, NEARLY (less than), or ABOUT.")
    public enum Qualifier {
        EXACT,
        DERIVED,
        MORE_THAN,
        NEARLY,
        ABOUT
    }

    @Schema(name = "Unit", description = "What it is counted in; POINTS are percentage points.")
    public enum Unit {
        HOUSEHOLDS,
        PERSONS,
        AREAS,
        DONG,
        PERCENT,
        POINTS;

        /** Whether the figures of the parts of an area add up to that of the area. */
        boolean addsUp() {
            return this != PERCENT && this != POINTS;
        }
    }

    public OfficialFigure {
        area = Spelling.code(area);
        source = source == null ? null : source.strip();
    }
}
