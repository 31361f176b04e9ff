package vn.vuonlen.kit.strict;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Whether a request has a body, by RFC 9112 (section 6.3): by its length, or by its transfer encoding. Proxies also
 * send empty bodies in chunks; a chunked body therefore counts only if it has a type.
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
