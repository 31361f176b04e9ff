package vn.vuonlen.infrastructure.testing.http;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * Every operation declares the media type of its response, and of its body if it has one: otherwise the first is negotiated
 * only after a change was made, and the second is guessed.
 */
public final class MediaTypes {
    private static final String REST = "jakarta.ws.rs.";
    private static final List<String> WITHOUT_BODY = List.of("GET", "DELETE");
    private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");
    private static final List<String> NO_BODY =
            List.of("PathParam", "QueryParam", "HeaderParam", "BeanParam", "core.Context");

    public static final ArchRule OF_ANSWERS = methods()
            .that(are("operations", m -> is(m, WITHOUT_BODY) || is(m, WITH_BODY)))
            .should(have(are("@Produces in force", m -> inForce(m, "Produces"))));

    public static final ArchRule OF_BODIES = methods()
            .that(are("operations that take a body", m -> is(m, WITH_BODY) && takesBody(m)))
            .should(have(are("@Consumes in force", m -> inForce(m, "Consumes"))))
            .allowEmptyShould(true);

    private MediaTypes() {}

    private static DescribedPredicate<JavaMethod> are(String what, java.util.function.Predicate<JavaMethod> which) {
        return DescribedPredicate.describe(what, which);
    }

    private static boolean is(JavaMethod method, List<String> verbs) {
        return verbs.stream().anyMatch(verb -> method.isAnnotatedWith(REST + verb));
    }

    private static boolean inForce(JavaMethod method, String annotation) {
        return method.isAnnotatedWith(REST + annotation) || method.getOwner().isAnnotatedWith(REST + annotation);
    }

    private static boolean takesBody(JavaMethod method) {
        return method.getParameters().stream().anyMatch(MediaTypes::isBody);
    }

    private static boolean isBody(JavaParameter parameter) {
        return NO_BODY.stream().noneMatch(annotation -> parameter.isAnnotatedWith(REST + annotation));
    }
}
