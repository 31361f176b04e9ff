package vn.vuonlen.reporting.poverty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of one area. Rates are percent with two decimals; without households there is no rate. */
public record Figures(
        @Schema(examples = "127667", description = "All households on 31 December.")
        long households,

        @Schema(examples = "47336") long poor,
        @Schema(examples = "37.08") BigDecimal poorRate,
        @Schema(examples = "12483") long nearPoor,
        @Schema(examples = "9.78") BigDecimal nearPoorRate,

        @Schema(examples = "15310", nullable = true) Long average,
        @Schema(examples = "11.99", nullable = true) BigDecimal averageRate,

        @Schema(
                examples = "46507",
                nullable = true,
                description =
                        "Poor by income, whatever else; null if suppressed, and if the route of any of the poor is"
                                + " not known, as of results of years before the first review.")
        Long incomePoor,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "True if incomePoor is withheld from this caller.")
        Boolean suppressed,

        EthnicMinority ethnicMinority,

        @Schema(nullable = true, description = "Against the year before; null without one.")
        Change change) {

    public record EthnicMinority(
            @Schema(examples = "99656", nullable = true) Long households,
            @Schema(examples = "46121", nullable = true) Long poor,
            @Schema(examples = "46.28", nullable = true) BigDecimal poorRate,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(nullable = true, description = "True if the figures are withheld from this caller.")
            Boolean suppressed) {}

    public record Change(
            @Schema(examples = "-3864") long poor,

            @Schema(examples = "-3.93", nullable = true, description = "Percentage points: difference of the rates.")
            BigDecimal poorRatePoints) {}

    /** @param averageKnown whether the results of the year have the class at all */
    static Figures of(Tally now, Tally before, boolean averageKnown) {
        return new Figures(
                now.households(),
                now.poor(),
                Rate.of(now.poor(), now.households()),
                now.nearPoor(),
                Rate.of(now.nearPoor(), now.households()),
                averageKnown ? now.average() : null,
                averageKnown ? Rate.of(now.average(), now.households()) : null,
                now.isRouteKnown() ? now.incomePoor() : null,
                null,
                minority(now),
                before == null ? null : change(now, before));
    }

    Figures withoutIncomePoor() {
        return withheld(null, true, ethnicMinority);
    }

    Figures withoutEthnicMinority() {
        var hidden = new EthnicMinority(null, null, null, true);
        return withheld(incomePoor, suppressed, hidden);
    }

    private Figures withheld(Long shownIncomePoor, Boolean isSuppressed, EthnicMinority shown) {
        return new Figures(
                households,
                poor,
                poorRate,
                nearPoor,
                nearPoorRate,
                average,
                averageRate,
                shownIncomePoor,
                isSuppressed,
                shown,
                change);
    }

    private static EthnicMinority minority(Tally now) {
        return new EthnicMinority(
                now.minorityHouseholds(),
                now.minorityPoor(),
                Rate.of(now.minorityPoor(), now.minorityHouseholds()),
                null);
    }

    private static Change change(Tally now, Tally before) {
        return new Change(
                now.poor() - before.poor(),
                Rate.points(Rate.of(now.poor(), now.households()), Rate.of(before.poor(), before.households())));
    }
}
