package vn.vuonlen.reporting.distribution;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer as reports name it.
 *
 * @param scheme the official list that the code is of, where there are several
 * @param standards those whose surveys ask for it; empty if all do
 */
public record SurveyCode(String scheme, String code, Name name, Set<String> standards) {

    @Schema(name = "CodeName")
    public record Name(
            @Schema(examples = "Không có vốn sản xuất, kinh doanh")
            String vi,

            @Schema(examples = "No capital") String en) {}

    public SurveyCode {
        standards = Set.copyOf(standards);
    }

    /** As the counters have it. */
    String key() {
        return scheme == null ? code : scheme + "/" + code;
    }

    /** @param used the standards of a year's reviews, with or without the measures that they go by, as 59-2015-b1b2 */
    boolean isAskedBy(Set<String> used) {
        return standards.isEmpty()
                || used.stream().anyMatch(id -> standards.stream().anyMatch(id::startsWith));
    }
}
