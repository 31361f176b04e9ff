package vn.vuonlen.funding.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Project")
public record ProjectView(
        @NotNull @Pattern(regexp = Programme.CODE) @Schema(examples = "INFRASTRUCTURE")
        String code,

        @NotNull @Valid BilingualName name) {

    Project project() {
        return new Project(code, name.vi(), name.en());
    }
}
