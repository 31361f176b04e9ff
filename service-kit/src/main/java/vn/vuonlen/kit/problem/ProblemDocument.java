package vn.vuonlen.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A problem on the wire, {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String code,
        String title,
        int status,
        String detail,
        Message messages,
        String instance,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /** The members that every document has. */
    static final Set<String> MEMBERS = Arrays.stream(ProblemDocument.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    static ProblemDocument of(Problem problem, Locale language, String instance) {
        return new ProblemDocument(
                problem.type().uri(),
                problem.type().code(),
                problem.title().in(language),
                problem.type().status(),
                problem.detail().in(language),
                problem.detail(),
                instance,
                problem.faults(),
                problem.members());
    }
}
