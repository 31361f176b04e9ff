package vn.vuonlen.reporting.need;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.funding.Stages;
import vn.vuonlen.reporting.poverty.Figures;

/** The poor of an area and the money for it; what the year does not have is null, never 0. */
@Schema(description = "The poor of an area and the money against poverty for it.")
public record Need(
        @Schema(
                examples = "47336",
                nullable = true,
                description = "Poor households, as decided; null without a review.")
        Long poor,

        @Schema(
                examples = "12483",
                nullable = true,
                description = "Near-poor households, as decided; null without a review.")
        Long nearPoor,

        @Schema(
                format = "int64",
                examples = "422350000000",
                nullable = true,
                description = "Whole đồng that budget lines gave; null if the year has no money.")
        BigInteger budgetedDong,

        @Schema(
                format = "int64",
                examples = "422350000000",
                nullable = true,
                description = "Whole đồng of approved allocations; null if the year has no money.")
        BigInteger allocatedDong,

        @Schema(
                format = "int64",
                examples = "380000000000",
                nullable = true,
                description = "Whole đồng that were paid out; null if the year has no money.")
        BigInteger disbursedDong,

        @Schema(
                examples = "89.97",
                nullable = true,
                description = "What was paid out, in percent of what was allocated; null if nothing was.")
        BigDecimal disbursedShare,

        @Schema(
                format = "int64",
                examples = "8922385",
                nullable = true,
                description =
                        "Whole đồng allocated for each poor household, rounded half up; null without poor households.")
        BigInteger allocatedPerPoorHouseholdDong,

        @Schema(
                format = "int64",
                examples = "8027717",
                nullable = true,
                description =
                        "Whole đồng paid out for each poor household, rounded half up; null without poor households.")
        BigInteger disbursedPerPoorHouseholdDong) {

    /**
     * @param figures null without a decided review
     * @param money null if the year has none
     */
    static Need of(Figures figures, Stages money) {
        Long poor = figures == null ? null : figures.poor();
        return new Need(
                poor,
                figures == null ? null : figures.nearPoor(),
                money == null ? null : money.budgeted(),
                money == null ? null : money.allocated(),
                money == null ? null : money.disbursed(),
                money == null ? null : money.disbursedShare(),
                money == null ? null : perHousehold(money.allocated(), poor),
                money == null ? null : perHousehold(money.disbursed(), poor));
    }

    private static BigInteger perHousehold(BigInteger dong, Long households) {
        return households == null || households == 0
                ? null
                : new BigDecimal(dong)
                        .divide(BigDecimal.valueOf(households), 0, RoundingMode.HALF_UP)
                        .toBigIntegerExact();
    }
}
