package vn.vuonlen.reporting.offer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaName;

/** An area whose reports of a year are public. */
@Schema(name = "PublicArea")
public record PublicArea(
        @Schema(examples = "094", description = "As the reports of the year take it")
        String code,

        @Schema(examples = "Điện Biên Phủ") String name,

        @Schema(description = "PROVINCE, DISTRICT or COMMUNE")
        AreaLevel level,

        @Schema(description = "The area right above; absent of a province", nullable = true)
        AreaName parent) {}
