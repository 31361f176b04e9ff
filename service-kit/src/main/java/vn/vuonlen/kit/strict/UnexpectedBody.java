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

/** A body that the operation does not take is refused: what it says would be ignored. */
class UnexpectedBody {
    private final Map<Method, Boolean> taken = new ConcurrentHashMap<>();
    private final ProblemResponses answering;

    UnexpectedBody(ProblemResponses answering) {
        this.answering = answering;
    }

    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        return method == null || !RequestBody.isIn(request) || taken.computeIfAbsent(method, UnexpectedBody::takes)
                ? Optional.empty()
                : Optional.of(answering.answer(Problem.of(KitProblem.UNASKED_BODY), request));
    }

    /** JAX-RS takes the body for the one parameter that is not said to come from elsewhere. */
    private static boolean takes(Method method) {
        var path = path(method.getDeclaringClass()) + "/" + path(method);
        return !Arrays.stream(method.getParameters()).allMatch(parameter -> isFromElsewhere(parameter, path));
    }

    private static String path(AnnotatedElement of) {
        return of.isAnnotationPresent(Path.class) ? of.getAnnotation(Path.class).value() : "";
    }

    /** Quarkus takes one that is named as a part of the path is for that part, also where nothing says so. */
    private static boolean isFromElsewhere(Parameter parameter, String path) {
        return path.matches(".*\\{\\s*" + parameter.getName() + "\\b.*")
                || Arrays.stream(parameter.getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
