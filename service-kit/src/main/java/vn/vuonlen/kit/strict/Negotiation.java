package vn.vuonlen.kit.strict;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemResponses;

/**
 * Headers that say how a body is written, and how the answer is to be. What cannot be read of them is found out before
 * anything is done, else a change would be made whose answer cannot be written.
 */
class Negotiation {
    private static final String IDENTITY = "identity";
    private static final Set<Charset> READ = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    private final ProblemResponses answering;

    Negotiation(ProblemResponses answering) {
        this.answering = answering;
    }

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> check(ContainerRequestContext request) {
        if (!readable(request)) {
            return refuse(KitProblem.NOT_ACCEPTABLE, request);
        }
        if (RequestBody.isIn(request)) {
            return plain(request) ? Optional.empty() : refuse(KitProblem.UNSUPPORTED_MEDIA_TYPE, request);
        }
        if (request.getMethod().equals(HttpMethod.GET)) {
            // Many a client says of each request of what type its body would be, and a class's @Consumes would heed it.
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        return Optional.empty();
    }

    private Optional<Response> refuse(KitProblem type, ContainerRequestContext request) {
        return Optional.of(answering.answer(Problem.of(type), request));
    }

    /** An empty {@code Accept} accepts nothing. */
    private static boolean readable(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        try {
            return accept == null
                    || !accept.isBlank() && !request.getAcceptableMediaTypes().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Not compressed, and in UTF-8 or in the part of it that is ASCII, as RFC 8259 wants it of JSON. */
    private static boolean plain(ContainerRequestContext request) {
        var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase(IDENTITY)) {
            return false;
        }
        try {
            var type = request.getMediaType();
            var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return charset == null || READ.contains(Charset.forName(charset.replace("\"", "")));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
