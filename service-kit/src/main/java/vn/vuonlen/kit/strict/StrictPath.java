package vn.vuonlen.kit.strict;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemResponses;

/** Finds nothing where the UUID of a path is written otherwise than 8-4-4-4-12: a thing has one address. */
class StrictPath {
    private final Map<Method, List<String>> ids = new ConcurrentHashMap<>();
    private final ProblemResponses responses;

    StrictPath(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return Optional.empty();
        }
        var values = request.getUriInfo().getPathParameters();
        return ids.computeIfAbsent(method, StrictPath::idsIn).stream()
                .map(values::getFirst)
                .filter(text -> text != null && !isId(text))
                .findFirst()
                .map(text -> responses.answer(Problem.of(KitProblem.NOT_FOUND), request));
    }

    private static boolean isId(String text) {
        try {
            UuidText.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> idsIn(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter ->
                        parameter.getType() == UUID.class && parameter.isAnnotationPresent(PathParam.class))
                .map(parameter -> parameter.getAnnotation(PathParam.class).value())
                .toList();
    }
}
