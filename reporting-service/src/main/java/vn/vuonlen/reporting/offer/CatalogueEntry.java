package vn.vuonlen.reporting.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaLevel;

/** A report that may be asked for. */
@Schema(name = "CatalogueEntry")
public record CatalogueEntry(
        @Schema(examples = "near-poor-movement", description = "The name of the report in its path.")
        String slug,

        @Schema(examples = "/v1/reports/near-poor-movement", description = "Where it is read.")
        String path,

        @Schema(description = "What an office prints above it.")
        Texts title,

        @Schema(description = "What it shows.") Texts about,

        @Schema(
                description =
                        "PUBLIC: what is decided needs no token. PUBLIC_ABOVE_COMMUNES: that of provinces and districts"
                                + " needs none. OFFICIALS: it needs a role and the area.")
        Readers readers,

        @Schema(description = "The roles that read all of the areas in their token.")
        List<String> roles,

        @Schema(description = "The scopes of machines that do.")
        List<String> scopes,

        @Schema(
                description =
                        "The years that it has figures of, the newest first; for a certain area there may be fewer.")
        List<Integer> years,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "Years of reviews that are not decided yet, which officials read as provisional figures;"
                        + " absent for everybody else.")
        List<Integer> provisionalYears,

        @Schema(description = "The levels of the areas that it is of.")
        List<AreaLevel> levels,

        @Schema(description = "The levels by which it has a row for each area; empty if it has none.")
        List<String> breakdowns,

        @Schema(description = "The maps of its figures: that of their own year, and that of a day where it takes one.")
        List<String> boundaries,

        @Schema(description = "The forms in which it is answered.")
        List<String> formats,

        @Schema(description = "The parameters that it takes.")
        List<String> parameters) {

    /** A text in both languages. */
    @Schema(name = "CatalogueTexts")
    public record Texts(
            @Schema(examples = "Diễn biến hộ cận nghèo trong năm", description = "In Vietnamese.")
            String vi,

            @Schema(examples = "Movement of near-poor households in the year", description = "In English.")
            String en) {

        static Texts of(Message message) {
            return new Texts(message.vi(), message.en());
        }
    }
}
