package vn.vuonlen.reporting.target;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure that a target is set for. */
@Schema(name = "Measure")
public enum TargetMeasure {
    @JsonProperty("poor")
    POOR("poor"),
    @JsonProperty("poorRate")
    POOR_RATE("poorRate");

    private static final BigDecimal HUNDRED_PERCENT = BigDecimal.valueOf(100);
    private final String wire;

    TargetMeasure(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    static TargetMeasure of(String wire) {
        return POOR.wire.equals(wire) ? POOR : POOR_RATE;
    }

    /** Whole households, or percent with at most two decimals. */
    boolean allows(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        return value.signum() >= 0
                && (this == POOR ? exact.scale() <= 0 : exact.scale() <= 2 && exact.compareTo(HUNDRED_PERCENT) <= 0);
    }

    /** With its decimals: 44000, but 33.97 and 33.00. */
    BigDecimal scaled(BigDecimal value) {
        return value.setScale(this == POOR ? 0 : 2);
    }
}
