package vn.vuonlen.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one error boundary. Exceptions that Quarkus maps by itself are named one by one, since its own mapping would win
 * over the last resort.
 */
class ExceptionMappers {
    private final ProblemResponses answering;

    ExceptionMappers(ProblemResponses answering) {
        this.answering = answering;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, ContainerRequestContext request) {
        return answering.answer(problem, request);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException e, ContainerRequestContext request) {
        return answering.answer(Problem.of(KitProblem.UNAUTHENTICATED).because(e), request);
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException e, ContainerRequestContext request) {
        return answering.answer(Problem.of(KitProblem.UNAUTHENTICATED).because(e), request);
    }

    @ServerExceptionMapper
    public Response wrongRole(ForbiddenException e, ContainerRequestContext request) {
        return answering.answer(Problem.of(KitProblem.FORBIDDEN).because(e), request);
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException e, ContainerRequestContext request) {
        return answering.answer(JsonFailure.of(e), request);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e, ContainerRequestContext request) {
        return answering.answer(JsonFailure.of(e), request);
    }

    @ServerExceptionMapper
    public Response validation(ValidationException e, ContainerRequestContext request) {
        var problem = e instanceof ConstraintViolationException v ? Violations.problem(v) : ProblemResolver.of(e);
        return answering.answer(problem, request);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, ContainerRequestContext request) {
        return HttpFailure.problem(e)
                .map(problem -> HttpFailure.keepingAllow(e, answering.answer(problem, request)))
                .orElseGet(e::getResponse);
    }

    @ServerExceptionMapper
    public Response anything(Throwable e, ContainerRequestContext request) {
        return answering.answer(ProblemResolver.of(e), request);
    }
}
