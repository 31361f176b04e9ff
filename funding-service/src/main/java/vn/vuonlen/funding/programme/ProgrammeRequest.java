package vn.vuonlen.funding.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NewProgramme", examples = """
                {"code":"NTP2026","name":{"vi":"Chương trình mục tiêu quốc gia giai đoạn 2026–2035","en":"National Target Programme 2026–2035"},
                 "poverty":true,"legalInstrument":"Nghị quyết của Quốc hội","rules":["rural"],
                 "projects":[{"code":"INFRASTRUCTURE","name":{"vi":"Hạ tầng","en":"Infrastructure"}}]}""")
record ProgrammeRequest(
        @NotNull @Pattern(regexp = Programme.CODE) String code,
        @NotNull @Valid BilingualName name,
        @NotNull Boolean poverty,
        @NotBlank @Size(max = 300) String legalInstrument,

        @NotNull
        @Schema(
                description =
                        "Names of the eligibility rules that an area must satisfy; an empty list: any area may have money.")
        List<@NotNull @Size(max = 100) String> rules,

        List<@NotNull @Valid ProjectView> projects) {

    ProgrammeRequest {
        rules = rules == null ? null : Collections.unmodifiableList(rules);
        projects = projects == null ? List.of() : Collections.unmodifiableList(projects);
    }

    /** The same request whatever order its rules and projects were sent in, since neither has one. */
    ProgrammeRequest inOrder() {
        return new ProgrammeRequest(
                code,
                name,
                poverty,
                legalInstrument,
                rules.stream().sorted().toList(),
                projects.stream()
                        .sorted(Comparator.comparing(ProjectView::code))
                        .toList());
    }
}
