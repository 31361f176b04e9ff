package vn.vuonlen.funding.programme;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Programme")
record ProgrammeView(
        UUID id,
        @Schema(examples = "P135") String code,
        BilingualName name,

        @Schema(description = "Whether it counts as poverty reduction; New Rural Development does not.")
        boolean poverty,

        String legalInstrument,

        @Schema(
                description =
                        "Names of the eligibility rules that an area must satisfy; none: any area may have money.",
                examples = "[\"commune-of-135\"]")
        List<String> rules,

        List<ProjectView> projects) {}
