package vn.vuonlen.household.commitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.text.Spelling;

/** What a household registers: what it will do, by when, and what it wishes for. */
@Schema(name = "NewCommitment", examples = """
                {"year":2019,"plan":"Nuôi ba con bò, trồng một héc-ta quế","aspirations":["LOAN","GUIDANCE"],
                 "by":"2019-11-30","registeredOn":"2019-03-12"}""")
record CommitmentForm(
        @NotNull @Min(2015) @Max(2200) Integer year,
        @NotBlank @Size(max = 1000) String plan,
        List<@NotNull String> aspirations,
        @NotNull LocalDate by,
        @NotNull LocalDate registeredOn) {

    CommitmentForm {
        plan = Spelling.normalize(plan);
        aspirations = aspirations == null
                ? List.of()
                : aspirations.stream().map(Spelling::code).toList();
    }

    /** Codes have no order. */
    List<String> sortedAspirations() {
        return aspirations.stream().sorted().toList();
    }
}
