package vn.vuonlen.household.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review of prior results is never opened: their import creates it. */
@Schema(examples = """
                {"year":2018,"kind":"PERIODIC","standard":"59-2015","standardVersion":1,"area":"11"}""")
record ReviewToOpen(
        @NotNull @Schema(examples = "2018") Integer year,
        @NotNull Kind kind,
        @NotBlank @Schema(examples = "59-2015") String standard,
        @NotNull @Schema(examples = "1") Integer standardVersion,

        @NotBlank @Schema(description = "Code of the province", examples = "11")
        String area) {

    enum Kind {
        PERIODIC
    }
}
