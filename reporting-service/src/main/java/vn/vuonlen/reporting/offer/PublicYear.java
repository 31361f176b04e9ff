package vn.vuonlen.reporting.offer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year whose reports are public. */
@Schema(name = "PublicYear")
public record PublicYear(
        @Schema(examples = "2018", description = "Its poor are those of 31 December")
        int year,

        @Schema(examples = "2018-12-31", description = "The day whose areas its reports are of")
        LocalDate boundaries) {}
