package vn.vuonlen.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.routes.Routes;

/** Turns a problem into a response in the caller's language, and logs it at the level of whose fault it is. */
@ApplicationScoped
public class ProblemResponses {
    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json", "utf-8");
    private static final Logger LOG = Logger.getLogger("vn.vuonlen.problem");
    private static final String RETRY_SECONDS = "5";

    private final ObjectMapper json;
    private final Event<RefusedRequest> refused;

    ProblemResponses(ObjectMapper json, Event<RefusedRequest> refused) {
        this.json = json;
        this.refused = refused;
    }

    public Response answer(Problem problem, ContainerRequestContext request) {
        log(problem, request.getMethod(), request.getUriInfo().getPath());
        refused.fire(new RefusedRequest(problem, request));
        var language = Languages.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var response = Response.status(problem.type().status())
                .type(PROBLEM_JSON)
                .language(language)
                .entity(bytes(ProblemDocument.of(
                        problem, language, request.getUriInfo().getRequestUri().getRawPath())));
        headers(problem).forEach(response::header);
        Challenge.of(problem, request).ifPresent(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        taken(problem, request).forEach((header, values) -> response.header(header, String.join(", ", values)));
        return response.build();
    }

    /** What would have been taken, as RFC 9110 has it of 405 (section 15.5.6) and 415 (section 15.5.16). */
    private static Map<String, List<String>> taken(Problem problem, ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return switch (problem.type().status()) {
            case 405 -> Map.of(HttpHeaders.ALLOW, Routes.methods(path));
            case 415 ->
                Map.of(
                        HttpHeaders.ACCEPT,
                        problem.mediaTypes().isEmpty()
                                ? Routes.mediaTypes(request.getMethod(), path)
                                : problem.mediaTypes(),
                        HttpHeaders.ACCEPT_ENCODING,
                        List.of("identity"));
            default -> Map.of();
        };
    }

    static Map<String, String> headers(Problem problem) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.put(
                HttpHeaders.LINK,
                "</problems/%s>; rel=\"help\"".formatted(problem.type().code()));
        switch (problem.type().status()) {
            case 429, 503 -> headers.put(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            default -> {}
        }
        return headers;
    }

    byte[] bytes(ProblemDocument document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the query string, which may contain the name that somebody searched for. */
    public static void log(Problem problem, String method, String path) {
        var line =
                "%d %s: %s %s".formatted(problem.type().status(), problem.type().code(), method, path);
        switch (problem.type().status()) {
            case 500 -> LOG.error(line, problem.getCause());
            case 503 -> LOG.warn(line + " (" + problem.getCause() + ")");
            // Logged with subject and address, and not without limit, by who observes RefusedRequest.
            case 401, 403 -> LOG.debug(line);
            default -> LOG.info(line);
        }
    }
}
