package vn.vuonlen.reporting.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area as a response names it. */
@Schema(name = "AreaName")
public record AreaName(
        @Schema(examples = "11") String code,
        @Schema(examples = "Điện Biên") String name) {

    public static AreaName of(Area area) {
        return new AreaName(area.code(), area.name());
    }
}
