package vn.vuonlen.infrastructure.testing.http;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** No operation reads its body as a stream: the worker that reads would wait for whoever sends slowly. */
public final class StreamedBodies {
    private static final Set<String> STREAMS = Set.of("java.io.InputStream", "java.io.Reader", "java.io.File");

    public static final ArchRule OF_OPERATIONS = noMethods()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.POST")
            .or()
            .areAnnotatedWith("jakarta.ws.rs.PUT")
            .or()
            .areAnnotatedWith("jakarta.ws.rs.PATCH")
            .should(have(DescribedPredicate.describe("a stream as their body", StreamedBodies::takesStream)))
            .allowEmptyShould(true);

    private StreamedBodies() {}

    private static boolean takesStream(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> STREAMS.contains(type.getName()));
    }
}
