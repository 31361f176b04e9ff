package vn.vuonlen.household.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review of prior results is never opened: their import creates it. */
@Schema(examples = """
                {"year":2018,"kind":"PERIODIC","standard":"59-2015","standardVersion":1,"area":"11"}""")
record ReviewToOpen(
        @NotNull @Schema(examples = "2018") Integer year,
        @NotNull Kind kind,
        @NotBlank @Schema(examples = "59-2015") String standard,
        @NotNull @Schema(examples = "1") Integer standardVersion,

        @Schema(description = "Id of the procedure; without it the one of the year", examples = "17-2016")
        @Size(min = 1)
        String procedure,

        @Schema(description = "Version of the procedure, if one is named", examples = "1")
        Integer procedureVersion,

        @NotBlank @Schema(description = "Code of the province", examples = "11")
        String area) {

    enum Kind {
        PERIODIC
    }
}
