package vn.vuonlen.kit.strict;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemResponses;

/** Refuses a body that the operation does not take, and would ignore. */
class UnexpectedBody {
    private final Map<Method, Boolean> withBody = new ConcurrentHashMap<>();
    private final ProblemResponses responses;

    UnexpectedBody(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        return method == null
                        || !RequestBody.isIn(request)
                        || withBody.computeIfAbsent(method, UnexpectedBody::takesBody)
                ? Optional.empty()
                : Optional.of(responses.answer(Problem.of(KitProblem.UNASKED_BODY), request));
    }

    /** JAX-RS binds the body to the parameter that has no annotation of another source. */
    private static boolean takesBody(Method method) {
        var path = path(method.getDeclaringClass()) + "/" + path(method);
        return !Arrays.stream(method.getParameters()).allMatch(parameter -> isNotTheBody(parameter, path));
    }

    private static String path(AnnotatedElement element) {
        return element.isAnnotationPresent(Path.class)
                ? element.getAnnotation(Path.class).value()
                : "";
    }

    /** Quarkus binds a parameter with the name of a path variable to it, even without an annotation. */
    private static boolean isNotTheBody(Parameter parameter, String path) {
        return path.matches(".*\\{\\s*" + parameter.getName() + "\\b.*")
                || Arrays.stream(parameter.getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
