package vn.vuonlen.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A body that the operation does not take is refused: what it says would be ignored. */
class UnaskedBody {
    private final Map<Method, Boolean> taken = new ConcurrentHashMap<>();
    private final Answering answering;

    UnaskedBody(Answering answering) {
        this.answering = answering;
    }

    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        return method == null || !SentBody.isIn(request) || taken.computeIfAbsent(method, UnaskedBody::takes)
                ? Optional.empty()
                : Optional.of(answering.answer(Problem.of(KitProblem.UNASKED_BODY), request));
    }

    /** JAX-RS takes the body for the one parameter that is not said to come from elsewhere. */
    private static boolean takes(Method method) {
        return !Arrays.stream(method.getParameters()).allMatch(UnaskedBody::isFromElsewhere);
    }

    private static boolean isFromElsewhere(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
