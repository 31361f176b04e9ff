package vn.vuonlen.reporting.query;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of every report that say in which form it is answered, as texts. */
public class FileParameters {

    @QueryParam("format")
    @Parameter(
            description =
                    "The form; if absent the Accept header decides. xlsx and pdf are the official form, to be signed.",
            example = "csv",
            schema = @Schema(enumeration = {"json", "csv", "xlsx", "pdf"}))
    String format;

    @QueryParam("lang")
    @Parameter(
            description = "The language of the words in a file: Vietnamese unless said otherwise.",
            example = "vi",
            schema = @Schema(enumeration = {"vi", "en"}))
    String lang;

    @QueryParam("delimiter")
    @Parameter(
            description = "Of CSV: comma if absent. With semicolon, numbers have a decimal comma, as where it is the"
                    + " separator of lists.",
            example = "semicolon",
            schema = @Schema(enumeration = {"comma", "semicolon"}))
    String delimiter;

    @QueryParam("bom")
    @Parameter(
            description =
                    "Of CSV: whether it begins with a byte order mark, by which Excel knows UTF-8; false if absent.",
            example = "true",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"true", "false"}))
    String bom;

    @QueryParam("headings")
    @Parameter(
            description =
                    "Of CSV: names are those of the API; words are those that an office prints, in the language of"
                            + " lang. CSV with words, a semicolon or a mark is for spreadsheets: a text that begins as a"
                            + " formula then has an apostrophe in front. Plain CSV has every text as it is.",
            example = "words",
            schema = @Schema(enumeration = {"names", "words"}))
    String headings;

    public String format() {
        return format;
    }

    public String lang() {
        return lang;
    }

    public String delimiter() {
        return delimiter;
    }

    public String bom() {
        return bom;
    }

    public String headings() {
        return headings;
    }
}
