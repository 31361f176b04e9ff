package vn.vuonlen.kit.strict;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Whether a request carries a body, as RFC 9112 (section 6.3) tells it: by its length, or by how it is transferred. Proxies
 * also transfer in chunks what there is nothing of; who has something to say, says of what type it is.
 */
final class RequestBody {
    private RequestBody() {}

    static boolean isIn(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.getHeaderString("Transfer-Encoding") != null
                        && request.getHeaderString(HttpHeaders.CONTENT_TYPE) != null
                : !length.equals("0");
    }
}
