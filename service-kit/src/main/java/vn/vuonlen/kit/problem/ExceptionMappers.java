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
 * The only error boundary. Exceptions that Quarkus maps by itself are named one by one, since its own mapper would win
 * over the one of {@link Throwable}.
 */
class ExceptionMappers {
    private final ProblemResponses responses;

    ExceptionMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, ContainerRequestContext request) {
        return responses.answer(problem, request);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException e, ContainerRequestContext request) {
        return responses.answer(Problem.of(KitProblem.UNAUTHENTICATED).because(e), request);
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException e, ContainerRequestContext request) {
        return responses.answer(Problem.of(KitProblem.UNAUTHENTICATED).because(e), request);
    }

    @ServerExceptionMapper
    public Response wrongRole(ForbiddenException e, ContainerRequestContext request) {
        return responses.answer(Problem.of(KitProblem.FORBIDDEN).because(e), request);
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException e, ContainerRequestContext request) {
        return responses.answer(JsonFailure.of(e), request);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e, ContainerRequestContext request) {
        return responses.answer(JsonFailure.of(e), request);
    }

    @ServerExceptionMapper
    public Response validation(ValidationException e, ContainerRequestContext request) {
        var problem = e instanceof ConstraintViolationException v ? Violations.problem(v) : ProblemResolver.of(e);
        return responses.answer(problem, request);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, ContainerRequestContext request) {
        return HttpFailure.problem(e)
                .map(problem -> responses.answer(problem, request))
                .orElseGet(e::getResponse);
    }

    @ServerExceptionMapper
    public Response anything(Throwable e, ContainerRequestContext request) {
        return responses.answer(ProblemResolver.of(e), request);
    }
}
