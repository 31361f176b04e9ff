package vn.vuonlen.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.ClientAddress;
import vn.vuonlen.kit.problem.RefusedRequest;

/**
 * Records who was denied what, and from where: without a valid token, without the role or the area, or what is not
 * found because it does not exist or lies outside of the caller's areas, which no answer tells apart. The path is that
 * of the operation, without the ids and names of the request.
 */
@ApplicationScoped
class DenialLog {
    private static final Logger LOG = Logger.getLogger("vn.vuonlen.denials");
    private static final String ANONYMOUS = "anonymous";
    private static final String NO_OPERATION = "(no operation)";

    private final Caller caller;
    private final ClientAddress address;
    private final RequestId request;

    /** Apart, so that a flood without tokens does not hide what somebody with a token tries. */
    private final LogBudget ofAnonymous;

    private final LogBudget ofCallers;

    DenialLog(Caller caller, ClientAddress address, RequestId request, Clock clock) {
        this.caller = caller;
        this.address = address;
        this.request = request;
        this.ofAnonymous = new LogBudget(clock);
        this.ofCallers = new LogBudget(clock);
    }

    void record(@Observes RefusedRequest refused) {
        switch (refused.problem().type().status()) {
            case 401 -> write(refused, operation().orElse(NO_OPERATION), ANONYMOUS);
            case 403 -> write(refused, operation().orElse(NO_OPERATION), subject());
            case 404 ->
                operation()
                        .filter(path -> isOfAThing(refused.request(), path) && !caller.anonymous())
                        .ifPresent(path -> write(refused, path, subject()));
            default -> {}
        }
    }

    private static boolean isOfAThing(ContainerRequestContext request, String operation) {
        return operation.contains("{") || !request.getMethod().equals("GET");
    }

    private void write(RefusedRequest refused, String operation, String subject) {
        var budget = subject.equals(ANONYMOUS) ? ofAnonymous : ofCallers;
        var suppressed = budget.take();
        if (suppressed.isEmpty()) {
            return;
        }
        if (suppressed.getAsLong() > 0) {
            LOG.warnf("%d more denials were not logged", suppressed.getAsLong());
        }
        LOG.warnf(
                "%d %s: %s %s by %s from %s, request %s",
                refused.problem().type().status(),
                refused.problem().type().code(),
                refused.request().getMethod(),
                operation,
                subject,
                address.value(),
                request.value());
    }

    private String subject() {
        return caller.anonymous() ? ANONYMOUS : caller.subject();
    }

    /** The path as the operation declares it, such as {@code /v1/households/{id}}; empty if no operation matched. */
    private static Optional<String> operation() {
        var current = CurrentRequestManager.get();
        var target = current == null ? null : current.getTarget();
        if (target == null) {
            return Optional.empty();
        }
        var method = target.getLazyMethod().getMethod();
        var path = path(target.getResourceClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return Optional.of(path);
    }

    private static String path(Path annotation) {
        if (annotation == null) {
            return "";
        }
        return annotation.value().startsWith("/") ? annotation.value() : "/" + annotation.value();
    }
}
