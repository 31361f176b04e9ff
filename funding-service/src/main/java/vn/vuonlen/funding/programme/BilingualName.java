package vn.vuonlen.funding.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In the two languages of the suite. */
@Schema(name = "Name", examples = "{\"vi\":\"Chương trình 135\",\"en\":\"Programme 135\"}")
public record BilingualName(
        @NotBlank @Size(max = 300) String vi,
        @NotBlank @Size(max = 300) String en) {}
