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
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemResponses;

/**
 * Checks the headers that describe the request body and the wanted response before anything is done: otherwise a change
 * would be made whose response cannot be written.
 */
class Negotiation {
    private static final String IDENTITY = "identity";
    private static final Message PLAIN_TEXT = new Message(
            "Nội dung gửi lên phải được mã hoá bằng UTF-8 và không nén; tệp của bảng tính thì lưu dạng “CSV UTF-8”.",
            "The body must be encoded in UTF-8, and not be compressed; save the file of a spreadsheet as “CSV UTF-8”.");
    private static final Set<Charset> SUPPORTED = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    private final ProblemResponses responses;

    Negotiation(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> check(ContainerRequestContext request) {
        if (!acceptIsReadable(request)) {
            return refuse(KitProblem.NOT_ACCEPTABLE, request);
        }
        if (RequestBody.isIn(request)) {
            return isPlainText(request)
                    ? Optional.empty()
                    : Optional.of(responses.answer(
                            Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE).saying(PLAIN_TEXT), request));
        }
        if (request.getMethod().equals(HttpMethod.GET)) {
            // Many clients send a Content-Type with every request, and a @Consumes of the class would refuse it.
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        return Optional.empty();
    }

    private Optional<Response> refuse(KitProblem type, ContainerRequestContext request) {
        return Optional.of(responses.answer(Problem.of(type), request));
    }

    /** An empty {@code Accept} accepts nothing. */
    private static boolean acceptIsReadable(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        try {
            return accept == null
                    || !accept.isBlank() && !request.getAcceptableMediaTypes().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Not compressed, and in UTF-8, as RFC 8259 requires of JSON, or in its subset ASCII. */
    private static boolean isPlainText(ContainerRequestContext request) {
        var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase(IDENTITY)) {
            return false;
        }
        try {
            var type = request.getMediaType();
            var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return charset == null || isSupported(Charset.forName(charset.replace("\"", "")), type);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** ISO 8859-1 was once the default of text, and clients add it unasked: a file is read as UTF-8 strictly, or refused. */
    private static boolean isSupported(Charset charset, MediaType type) {
        return SUPPORTED.contains(charset)
                || charset.equals(StandardCharsets.ISO_8859_1)
                        && !type.getSubtype().endsWith("json");
    }
}
