package vn.vuonlen.kit.strict;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemResponses;

/**
 * Refuses query parameters that the operation does not know, that are repeated, empty or cannot be parsed, and all
 * matrix parameters: a filter that is silently ignored would return other rows than were requested.
 */
class StrictParameters {
    private final Map<Method, QueryParameters> known = new ConcurrentHashMap<>();
    private final ProblemResponses responses;
    private final ParameterFaults faults;

    StrictParameters(ProblemResponses responses, ParameterFaults faults) {
        this.responses = responses;
        this.faults = faults;
    }

    @ServerRequestFilter
    public Optional<Response> check(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null || lenient(method)) {
            return Optional.empty();
        }
        // The raw path: the one of JAX-RS has no matrix parameters any more.
        var path = ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                .serverRequest()
                .getRequestPath();
        if (path.indexOf(';') >= 0) {
            return Optional.of(responses.answer(matrixParameter(path), request));
        }
        var types = known.computeIfAbsent(method, QueryParameters::of).types();
        var problem = request.getUriInfo().getQueryParameters().entrySet().stream()
                .flatMap(e -> fault(e.getKey(), e.getValue(), types).stream())
                .limit(Problem.MOST_FAULTS)
                .reduce(Problem::and);
        if (method.isAnnotationPresent(ParameterFaults.Collected.class)) {
            problem.ifPresent(faults::add);
            return Optional.empty();
        }
        return problem.map(fault -> responses.answer(fault, request));
    }

    private static boolean lenient(Method method) {
        return method.isAnnotationPresent(LenientParameters.class)
                || method.getDeclaringClass().isAnnotationPresent(LenientParameters.class);
    }

    private static Problem matrixParameter(String path) {
        var name = path.substring(path.indexOf(';') + 1).split("[=;/]", 2)[0];
        return Problem.of(KitProblem.UNKNOWN_PARAMETER, name).at("path:" + name);
    }

    private static Optional<Problem> fault(String name, List<String> values, Map<String, Class<?>> types) {
        var type = types.get(name);
        if (type == null) {
            return Optional.of(Problem.of(KitProblem.UNKNOWN_PARAMETER, name)
                    .at("?" + name)
                    .with("known", sorted(types)));
        }
        for (var value : values) {
            var fault = StorableText.faultOfParameter(value);
            if (fault.isPresent()) {
                return Optional.of(StorableText.refusal(fault.getAsInt()).at("?" + name));
            }
        }
        if (values.contains("")) {
            return Optional.of(KitProblem.invalid(
                    "?" + name, "Tham số được nêu mà không có giá trị.", "The parameter has no value."));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        return values.size() > 1
                ? Optional.of(KitProblem.invalid(
                        "?" + name, "Tham số chỉ được nêu một lần.", "The parameter may be given only once."))
                : ParameterValue.fault(name, values.getFirst(), type);
    }

    private static List<String> sorted(Map<String, Class<?>> types) {
        return types.keySet().stream().sorted().toList();
    }
}
