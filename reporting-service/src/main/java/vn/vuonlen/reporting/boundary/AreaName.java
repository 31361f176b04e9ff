package vn.vuonlen.reporting.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area as an answer names it. */
@Schema(name = "AreaName")
public record AreaName(
        @Schema(examples = "11") String code,
        @Schema(examples = "Điện Biên") String name) {

    public static AreaName of(Unit unit) {
        return new AreaName(unit.code(), unit.name());
    }
}
